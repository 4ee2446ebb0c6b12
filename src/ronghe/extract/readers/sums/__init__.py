"""Whose a sum or a share is, and what it measures: who gives, who takes, which fund is so large."""
