"""Who is put on an official list, in Chinese and in the ways in which English tells it."""
