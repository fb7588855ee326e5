"""How the weights of the relation stage are made: annotated texts in, weights and scores out."""
