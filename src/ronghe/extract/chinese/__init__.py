"""Chinese names: from an ending to its left bound, with the kind that the ending tells."""
