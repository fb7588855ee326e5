"""Figures about entities: which metric a number is of, whose it is, of which time, and how it changed. `observations` joins them."""
