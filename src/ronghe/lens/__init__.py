"""A lens is data: what makes the tool about one field is a folder of plain files."""
