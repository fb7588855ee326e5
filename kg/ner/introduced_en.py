"""English names whose class the text itself says beside them: Wren, a driverless taxi; Flock, its software unit; NimbraConf, the annual conference.

What an apposition calls a name holds wherever the name stands, for what ends the full name (the Wren of the Corvid Wren), and an AI
model's class for the sizes of its family (Lumen 3, a family of language models: Lumen 3 Nano).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.ner.spans import NamedSpan

_THINGS = frozenset({"Company", "BusinessUnit", "Product", "AIModel"})
_APPOSITION = re.compile(
    r", (?P<whose>an?|the|its|their|[A-Z][\w.&-]*(?: [A-Z][\w.&-]*){0,2}['’]s|the (?:company|firm|group|carmaker|start-?up)['’]s) "
    r"(?P<words>[\w'’.-]+(?: [\w'’-]+){0,6}?)(?=[,.;)]|\s(?:that|which|who|whose|of|from|for|based|built|with|in|on|at|by|developed|made|designed|aimed|launched|introduced|is|was|to)\b|\n|\Z)"
)
_BEFORE = re.compile(
    r"(?:(?P<whose>its|their|[A-Z][\w.&-]*['’]s) (?P<words>[\w'’-]+(?: [\w'’-]+){0,4}?),|\b(?:has|have|had|launched|introduced|unveiled|released|makes|made|sells|offers|developed|built|tests|testing|developing|launch|develop) (?:also )?(?:an?|another) (?P<had>[\w'’-]+(?: [\w'’-]+){0,4}?),|\b(?:[Aa]n?|[Tt]he|[Ii]ts|[Tt]heir|[A-Z][\w.&-]*['’]s) (?P<called>[\w'’-]+(?: [\w'’-]+){0,4}?),? (?:called|named|dubbed)) (?:the )?\Z"
)
"""Velmora's chat assistant, Brise; it has a pill, Brise; a chatbot called Brise."""
_GOES_ON = re.compile(r"[,.;)]|\s(?:on|in|for|that|which|at|with|from)\b")
_FAMILY = re.compile(
    r", an? (?:new )?(?:family|series|range|line|set) of (?P<words>[\w'’.-]+(?: [\w'’-]+){0,4}? models)\b"
)
_MODEL = re.compile(
    r"(?:.*[ -])?(?:language|ai|foundation|reasoning|diffusion|multimodal|embedding|speech|text-to-(?:image|video|speech)|open-weight|open-source"
    r"|generative|vision|world|video-generation|image-generation|coding|frontier) models?|.*\bLLM"
)
_PRODUCT = re.compile(
    r"(?:.* )?(?:chatbots?|assistant|app|apps|super-?app|smartphone|phone|handset|smartwatch|tablet|laptop|headset|earbuds"
    r"|chip|processor|accelerator|graphics card|microcontroller|appliance|robotaxi|driverless taxi|suv|sedan|hatchback|pickup|pickup truck|minivan|electric car|sports car"
    r"|robot|humanoid|drone|browser|operating system|database|game engine|games? console|video game|e-?reader|camera|smart speaker|vaccine|drug|pill"
    r"|programming language|spreadsheet|text editor|notebook environment|payment service|streaming service|messaging service|subscription)",
    re.IGNORECASE,
)
_OWN_PRODUCT = re.compile(
    r"(?:.* )?(?:payment|streaming|messaging|cloud|delivery|ride-hailing|subscription) service|(?:.* )?(?:car|model|game|tool|software)",
    re.IGNORECASE,
)
"""What a company may be called too, unless it is called another's: its payment service."""
_DEALT_IN = re.compile(
    r"\b(?:bought|buy\w*|acqui\w+|own\w*|retain\w*|part(?:s|ed|ing) with|s[oe]ld|sell\w*|sale of|stake in|\d% of|invest\w*|t(?:ook|akes?|aken) over|founded|backs?|backed|of)(?: the)? \Z"
)
"""Before what changes hands, which is the company even where it is called an app."""
_EVENT = re.compile(
    r"(?:.* )?(?:developers? conference|conference|trade show|trade fair|motor show|summit|hackathon|expo)",
    re.IGNORECASE,
)
_UNIT = re.compile(r"(?:.* )?(?:unit|division|department)", re.IGNORECASE)
"""An arm is as often a company of its own, and so is a unit that the model takes for one."""
_NUMBER = re.compile(r"(?<=\w)[ -]\d+(?:\.\d+)?\Z")
_OWN = re.compile(r"(?:its|their|.*['’]s)")


def introduced(text: str, spans: Iterable[NamedSpan]) -> Iterator[NamedSpan]:
    """The `spans` of `text`, each with the class that an apposition gives it; names of the gazetteer keep theirs."""
    found = list(spans)
    said: dict[str, str] = {}
    for span in found:
        label = _said(text, span) if span.known is None and span.type in _THINGS else None
        if label is not None:
            said.setdefault(text[span.start : span.end], label)
    for span in found:
        label = _of(text[span.start : span.end], said) if said and span.known is None and span.type in _THINGS else None
        yield span if label in (None, span.type) else replace(span, type=label)


def _said(text: str, span: NamedSpan) -> str | None:
    if _FAMILY.match(text, span.end):
        return "AIModel"
    before = _BEFORE.search(text, max(0, span.start - 80), span.start)
    if before is not None and before["had"] and not _GOES_ON.match(text, span.end):
        before = None  # it launched a phone, Velmora said
    if before is not None and (
        label := _called(before["words"] or before["had"] or before["called"], before["whose"] or "a", span)
    ):
        return label
    found = _APPOSITION.match(text, span.end)
    label = None if found is None else _called(found["words"], found["whose"], span)
    dealt_in = label == "Product" and _DEALT_IN.search(text, max(0, span.start - 24), span.start) is not None
    return None if dealt_in else label


def _called(words: str, whose: str, span: NamedSpan) -> str | None:
    """The class of what is called `words` and is of `whose`."""
    if _MODEL.fullmatch(words):
        return "AIModel"
    own = _OWN.fullmatch(whose) is not None
    taken = span.type in ("Company", "BusinessUnit")
    if taken and (_PRODUCT.fullmatch(words) or (own and _OWN_PRODUCT.fullmatch(words))):
        return "Product"
    if _EVENT.fullmatch(words):
        return "Event"
    return "BusinessUnit" if own and not taken and _UNIT.fullmatch(words) else None


def _of(name: str, said: dict[str, str]) -> str | None:
    """The class said of `name`, of the full name that it ends, or of the family of models that it belongs to."""
    if name in said:
        return said[name]
    for full, label in said.items():
        if label in ("Product", "AIModel") and full.endswith(" " + name):
            return label
        family = _NUMBER.sub("", full)
        if (
            label == "AIModel"
            and name.startswith(family)
            and re.match(r"[ -]\d" if family != full else "[ -]", name[len(family) :])
        ):
            return label
    return None
