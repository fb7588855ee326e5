"""What a build can be told: kg.toml, then environment variables (KG_…), then the command line, each over the one before.

Unknown keys are errors, since a misspelt option that is silently ignored costs an afternoon.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from kg.errors import ConfigurationError

CONFIGURATION_FILE = "kg.toml"


class Settings(BaseSettings):
    """All options of a build. Stage names are looked up in kg/registry.py."""

    model_config = SettingsConfigDict(env_prefix="KG_", extra="forbid", frozen=True)

    graph: Path = Path("graph")
    """The graph directory."""
    base_iri: str = "https://example.org/kg/"
    """What the IRIs of entities, statements and documents begin with."""
    lang: str = "en"
    """The writing that names are shown in: en, zh-Hans, zh-Hant or ja."""
    min_confidence: float | None = None
    """Statements below it are dropped, 0 to 1; None takes the threshold that the model was tuned to."""
    gazetteer: tuple[Path, ...] = ()
    """Files with further names, in the form of ontology/gazetteer."""
    ontology: Path | None = None
    """A folder with further relations (*.ttl) and wordings (wording/), added to the project's own."""
    decisions: Path | None = None
    """The file of judgements on pairs of names; by default decisions.tsv in the graph directory."""
    same_as: Path | None = None
    """A CSV with name,class,iri: identities elsewhere."""
    recogniser: str = "kg.recogniser.v1"
    resolver: str = "kg.resolver.v1"
    relater: str = "kg.relater.v1"
    observer: str = "kg.observer.v1"
    linker: str = "kg.linker.v1"

    @property
    def decisions_file(self) -> Path:
        return self.decisions or self.graph / "decisions.tsv"


def load_settings(path: Path | None = None, **given: Any) -> Settings:
    """Return the settings of `path` (default: kg.toml in the current folder, if there is one) under environment and `given`.

    Values of None in `given` count as not given. Raises ConfigurationError with file, key and reason.
    """
    import os

    file = path or Path(CONFIGURATION_FILE)
    from_file: dict[str, Any] = {}
    if path is not None or file.exists():
        try:
            from_file = tomllib.loads(file.read_text(encoding="utf-8"))
        except OSError as error:
            raise ConfigurationError(
                f"{file}: cannot be read ({error.strerror}); check the path given as --config"
            ) from error
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise ConfigurationError(f"{file}: is not TOML ({error})") from error
    from_environment = {name for name in Settings.model_fields if f"KG_{name.upper()}" in os.environ}
    unknown = sorted(
        key for key in os.environ if key.startswith("KG_") and key[3:].lower() not in Settings.model_fields
    )
    if unknown:
        raise ConfigurationError(
            f"environment: no option is called {unknown[0]}; the options are {', '.join(Settings.model_fields)}"
        )
    chosen = {key: value for key, value in from_file.items() if key not in from_environment}
    chosen |= {key: value for key, value in given.items() if value is not None}
    try:
        return Settings(**chosen)
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(map(str, first["loc"])) or "?"
        where = file if key in from_file else "options"
        if first["type"] == "extra_forbidden":
            raise ConfigurationError(
                f"{where}: no option is called {key!r}; the options are {', '.join(Settings.model_fields)}"
            ) from error
        raise ConfigurationError(f"{where}: {key}: {first['msg'].lower()}, not {first.get('input')!r}") from error
