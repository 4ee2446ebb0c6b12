"""Tests of :mod:`ronghe.revising`."""
