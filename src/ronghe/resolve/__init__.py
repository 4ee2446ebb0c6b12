"""Claims become entities: which names stand for one thing."""
