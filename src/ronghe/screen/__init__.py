"""Screening: lists and their editions, matching customers, ownership by dated rules, the decision log."""
