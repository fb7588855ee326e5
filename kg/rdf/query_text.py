"""A SPARQL query as text: what is changed before it runs, what is refused, and how its mistakes are told."""

from __future__ import annotations

import re
from collections.abc import Mapping

# What is not the query's own words: IRIs, strings, comments (a # after a backslash belongs to a name)
_QUOTED = re.compile(
    r"""<[^<>"{}|^`\\\s]*>"""
    r'''|"""(?:[^"\\]|\\.|"(?!""))*"""|\'\'\'(?:[^'\\]|\\.|'(?!''))*\'\'\''''
    r"""|"(?:[^"\\\r\n]|\\.)*"|'(?:[^'\\\r\n]|\\.)*\'"""
    r"""|(?<!\\)\#[^\r\n]*""",
    re.DOTALL,
)
_CODE_POINT = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
_SERVICE = re.compile(r"(?<![\w?$:@-])service\b(?!:)", re.IGNORECASE)
_LANG_COMPARED = re.compile(r"(\blang\s*\(\s*[?$]\w+\s*\)\s*(?:=|!=|(?:not\s+)?in\s*\()\s*)([^)&|}\n]*)", re.IGNORECASE)
_PROLOGUE = re.compile(r"\b(?:prefix|base)\b\s*(?:[^\s:]*:)?", re.IGNORECASE)
_UPDATE = re.compile(r"\s*(?:insert|delete|load|clear|drop|create|add|move|copy|with)\b", re.IGNORECASE)
_QUERY = re.compile(r"\s*(?:select|ask|construct|describe)\b", re.IGNORECASE)
_DECLARED = re.compile(r"\bprefix\s+([^\s:]*):", re.IGNORECASE)
_PREFIXED = re.compile(r"(?<![\w:-])(\w[\w.-]*|):(?=\w)")
_AT = re.compile(r"error at (\d+):(\d+)(?:: )?(.*)", re.DOTALL)


def prepare(sparql: str) -> str:
    """Write language tags that are compared with LANG() in lower case, as Oxigraph keeps them.

    >>> prepare('SELECT ?n { ?e rdfs:label ?n FILTER(LANG(?n) = "zh-Hans") }')
    'SELECT ?n { ?e rdfs:label ?n FILTER(LANG(?n) = "zh-hans") }'
    """
    return _LANG_COMPARED.sub(lambda found: found[1] + found[2].lower(), sparql)


def asks_elsewhere(sparql: str) -> bool:
    """True for a query with SERVICE, which makes Oxigraph send requests to an address that the query names.

    >>> asks_elsewhere('SELECT * { SERVICE <https://x.test/> { ?s ?p ?o } }')
    True
    >>> asks_elsewhere('SELECT ?service { ?service rdfs:label "SERVICE" }')
    False
    """
    plain = _CODE_POINT.sub(lambda found: _character(found[1] or found[2]), sparql)
    return _SERVICE.search(_QUOTED.sub(" ", plain)) is not None


def explain(message: str, sparql: str, prefixes: Mapping[str, str]) -> str:
    """The parser's `message` about `sparql` in one line: where it is, what people most likely did, what stands there."""
    found = _AT.match(message)
    if found is None:
        return f"SPARQL: {one_line(message)}"
    line, column = int(found[1]), int(found[2])
    lines = sparql.splitlines() or [""]
    text = lines[line - 1] if line <= len(lines) else ""
    near = text[max(0, column - 21) : column + 19].strip()
    at_end = (line, column) >= (len(lines), len(lines[-1].rstrip()) + 1)
    reason = _reason(sparql, prefixes, at_end=at_end) or one_line(found[3])
    # The parser lists every token that it would take there.
    shown = reason if len(reason) <= 120 else "something else is expected here"
    return f"SPARQL: line {line}, column {column}: {shown}" + (f", near: {near}" if near else "")


def one_line(text: str) -> str:
    """`text` with every stretch of space or line ends as one space."""
    return " ".join(text.split())


def _reason(sparql: str, prefixes: Mapping[str, str], *, at_end: bool) -> str | None:
    bare = _QUOTED.sub(" ", sparql)
    body = _PROLOGUE.sub(" ", bare)
    if _UPDATE.match(body):
        return "this is an update, and a graph is only asked here: SELECT, ASK, CONSTRUCT or DESCRIBE"
    if not _QUERY.match(body):
        return "a query starts with SELECT, ASK, CONSTRUCT or DESCRIBE"
    declared = {*prefixes, *(found[1] for found in _DECLARED.finditer(sparql))}
    unknown = next((found[1] for found in _PREFIXED.finditer(bare) if found[1] not in declared), None)
    if unknown is not None:
        return f"the prefix {unknown}: is not declared"
    if at_end:
        return "the query ends too early; is a bracket or a quotation mark not closed?"
    return None


def _character(code: str) -> str:
    point = int(code, 16)
    return chr(point) if point <= 0x10FFFF else " "
