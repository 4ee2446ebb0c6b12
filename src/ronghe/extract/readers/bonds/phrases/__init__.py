"""Wordings of ties between English names, a table for each sort of tie; ``phrased_en`` beside this reads by them."""
