"""The workbench in a real browser: Chromium as the machine has it, none is fetched."""
