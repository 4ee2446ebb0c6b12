"""Names by learned weights."""
