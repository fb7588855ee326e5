"""How kg/models/ner was made: data in, weights out, scores printed. See docs/models-ner.md."""
