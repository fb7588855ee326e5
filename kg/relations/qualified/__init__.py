"""How a text presents a fact, and what it says of it: status, date, sum, share, post, and whether it is over."""
