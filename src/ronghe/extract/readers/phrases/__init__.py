"""Wordings of ties between English names, a table for each sort of tie (:mod:`ronghe.extract.readers.phrased_en`)."""
