"""The command line: parse, call the casebook, show."""
