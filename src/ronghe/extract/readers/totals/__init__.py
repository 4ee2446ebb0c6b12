"""Figures of groups: what is counted, of whom, of which area."""
