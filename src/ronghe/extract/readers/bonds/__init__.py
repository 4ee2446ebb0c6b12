"""Ties by any verb that binds two names, by nouns and by set phrases, where no reader of their predicate speaks."""
