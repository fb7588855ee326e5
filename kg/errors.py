"""The errors that users meet. Each message is one line: what failed, where, and what to do about it."""

from __future__ import annotations


class KgError(Exception):
    """Base of all errors that the command line shows as one line."""


class DocumentError(KgError):
    """A source could not be read as a document."""


class OntologyError(KgError):
    """A file of the ontology (classes, relations, gazetteer, wording) is not right; names file and line."""


class ConfigurationError(KgError):
    """kg.toml, an environment variable or an option is not right."""


class StoreError(KgError):
    """The graph directory cannot be opened, read or written."""


class QueryError(KgError):
    """A SPARQL query is not right, or ran past its limit."""


class QueryLimitError(QueryError):
    """A SPARQL query ran longer, or gave more, than is allowed."""


class QueryFormatError(QueryError):
    """A SPARQL query of this kind cannot be answered in any of the formats that are asked for."""


class ServerError(KgError):
    """The server cannot be started."""


class ExportError(KgError):
    """An export could not be written or a server could not be reached."""
