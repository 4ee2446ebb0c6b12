"""The casebook on disk: the only code that writes, and the only SQL that writes."""
