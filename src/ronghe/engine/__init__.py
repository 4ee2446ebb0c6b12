"""Where pure functions run: worker processes on this machine."""
