"""Who owns what by which share, and whom a listing reaches."""
