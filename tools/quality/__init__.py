"""Writes docs/quality.md: how well the readers read, measured on labelled documents. Run: make quality"""
