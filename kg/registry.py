"""Stages by name, with a version in the name, so that an old configuration keeps working.

Factories are given as `module:function` strings: a stage is imported when a configuration asks for it, not before.
"""

from __future__ import annotations

from importlib import import_module
from importlib.metadata import entry_points
from typing import Any

from kg.errors import ConfigurationError

STAGES: dict[str, dict[str, str]] = {
    "recogniser": {"kg.recogniser.v1": "kg.ner:make_recogniser"},
    "resolver": {"kg.resolver.v1": "kg.linking:make_resolver"},
    "relater": {"kg.relater.v1": "kg.relations:make_relater"},
    "observer": {"kg.observer.v1": "kg.relations:make_observer"},
    "linker": {"kg.linker.v1": "kg.linking:make_linker"},
}


def factory(stage: str, name: str) -> Any:
    """Return the factory registered as `name` for `stage`; other packages add theirs as entry points `kg.<stage>`.

    Raises ConfigurationError naming the choices when there is none.
    """
    found = STAGES[stage].get(name)
    if found is None:
        others = {point.name: point for point in entry_points(group=f"kg.{stage}")}
        if name in others:
            return others[name].load()
        choices = ", ".join(sorted({*STAGES[stage], *others}))
        raise ConfigurationError(f"no {stage} is called {name!r}; choose one of: {choices}")
    module, _, function = found.partition(":")
    return getattr(import_module(module), function)
