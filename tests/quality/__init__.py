"""How well the readers read our own labelled documents (tests/corpus), and the floor that may not fall."""
