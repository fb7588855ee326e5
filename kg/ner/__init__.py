"""Recognising: a document in, its names (mentions with class) and its amounts, dates and periods (values) out."""

from kg.ner.recogniser import NameRecogniser, make_recogniser

__all__ = ["NameRecogniser", "make_recogniser"]
