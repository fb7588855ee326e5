"""Which of an entity's names to show to whom."""

from __future__ import annotations

from kg.model import Entity

# Where there is no name in the language asked for, the reader of one Chinese script reads the other best.
_NEXT_BEST = {
    "zh-Hans": ("zh-Hant", "en", "ja"),
    "zh-Hant": ("zh-Hans", "en", "ja"),
    "ja": ("en", "zh-Hant", "zh-Hans"),
    "en": ("zh-Hans", "zh-Hant", "ja"),
}


def label_of(entity: Entity, lang: str) -> str:
    """The entity's name in `lang`, else in the language its reader reads best, else any name, else the id."""
    labels = {name.lang: name.text for name in entity.labels}
    for choice in (lang, *_NEXT_BEST.get(lang, ("en",))):
        if choice in labels:
            return labels[choice]
    return next((name.text for name in (*entity.labels, *entity.aliases)), entity.id)
