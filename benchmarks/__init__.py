"""Speed, measured beside named peers on the same work in one run: `make bench`."""
