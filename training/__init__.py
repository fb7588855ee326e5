"""Training: how the weights in kg/models were made. Not part of the installed package."""
