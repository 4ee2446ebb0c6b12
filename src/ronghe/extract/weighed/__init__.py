"""Names by weights that are learned from labelled sentences, where rules found none or cut them wrong."""
