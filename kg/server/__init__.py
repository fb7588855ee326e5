"""The graph for other programs and for the browser: a SPARQL endpoint, and a page that explores a graph of any size."""
