"""What a document says that its own words, or the rest of the map, do not bear out: one module a check."""
