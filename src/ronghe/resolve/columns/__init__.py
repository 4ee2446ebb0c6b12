"""Resolution of a table of records, column by column: a million rows in seconds."""
