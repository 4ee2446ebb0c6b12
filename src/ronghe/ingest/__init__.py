"""Bytes become documents; originals are archived as they were got."""
