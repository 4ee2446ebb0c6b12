"""Where the probabilities of resolution come from: weights fitted on labelled pairs, and how well they hold."""
