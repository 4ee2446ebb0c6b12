"""Pages that are more than sentences: keys and values, heads and feet of papers, headings of policies."""
