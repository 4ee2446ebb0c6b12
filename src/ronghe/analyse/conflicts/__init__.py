"""Claims that exclude each other, ranked by what they move, with a likely reason and what would settle them."""
