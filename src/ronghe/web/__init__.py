"""The workbench: the casebook in the browser, and its HTTP API."""
