"""What names on a page stand for: stated aliases, short forms, pronouns."""
