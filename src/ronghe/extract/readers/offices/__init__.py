"""Who holds which office, and of which body an office is."""
