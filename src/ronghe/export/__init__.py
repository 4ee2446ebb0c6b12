"""Forms in which results leave: tables, sheets, footnoted text."""
