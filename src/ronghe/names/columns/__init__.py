"""Names as columns: a list of names as one array of code points, folded, bared of legal forms, compared in bulk."""
