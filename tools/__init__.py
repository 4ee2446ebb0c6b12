"""Scripts for this repository: the quality page and the picture in the README."""
