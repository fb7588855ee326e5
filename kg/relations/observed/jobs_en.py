"""English counts of jobs that go: will cut 2,300 jobs, laid off 500 workers. They are levels of `job_cuts`, and no change of the staff."""

from __future__ import annotations

import re

from kg.model import Value

_CUTS = re.compile(
    r"\b(?:cut(?:s|ting)?|shed(?:s|ding)?|axe[ds]?|axing|eliminat(?:e[ds]?|ing)|slash(?:es|ed|ing)?|lay(?:s|ing)?\s+off|laid\s+off|lose|loss\s+of)\s+"
    r"(?:(?:about|around|another|some|nearly|almost|over|more\s+than|roughly|at\s+least|up\s+to|as\s+many\s+as|a\s+further|an\s+additional)\s+)*\Z"
)
_JOBS = re.compile(r"\s*(?:[a-z-]+\s+){0,2}(?:jobs|positions|roles|posts|employees|workers|staff)\b")


def cuts_jobs(folded: str, value: Value, begin: int) -> bool:
    """Whether the count `value`, in a clause of `folded` text from `begin`, is of jobs that go."""
    cut = value.kind == "count" and _CUTS.search(folded, begin, value.start) is not None
    return cut and (value.unit == "jobs" or _JOBS.match(folded, value.end) is not None)
