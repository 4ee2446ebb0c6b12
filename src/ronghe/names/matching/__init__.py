"""Names compared and looked up, in one language and across two."""
