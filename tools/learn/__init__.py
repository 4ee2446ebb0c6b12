"""Learning from labelled sentences what rules do not reach: ``python -m tools.learn``."""
