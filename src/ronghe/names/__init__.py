"""The concept space: normal forms and keys under which names meet."""
