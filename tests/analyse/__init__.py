"""Tests of the analysis; a package so that the tests of the exports can use its paper atlas."""
