"""What the map of a casebook is asked."""
