"""Readers: one small module each, listed in :data:`ronghe.extract.reading.READERS`."""
