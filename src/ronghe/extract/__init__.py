"""Documents become grounded claims."""
