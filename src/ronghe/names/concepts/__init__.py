"""The concept space: where Chinese and English names meet, piece by piece."""
