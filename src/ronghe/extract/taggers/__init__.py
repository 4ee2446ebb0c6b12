"""Optional models that propose names. What the rules found always stands; a model only adds."""
