"""What the claims add up to. Reads through :mod:`ronghe.store.view` only."""
