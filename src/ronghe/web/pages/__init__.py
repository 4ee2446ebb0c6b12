"""Pages of the workbench, one module a part; each has a ``router``."""
