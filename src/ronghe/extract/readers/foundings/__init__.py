"""Foundings: who, what and when, in clauses and relative clauses, by bodies and by people."""
