"""Award notices: recognised, cut into labelled fields, read into buyers, suppliers and sums."""
