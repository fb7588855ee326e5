"""The tags of the CRF: O, and B I E S of each class; which may follow which."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

PLACES = "BIES"


@dataclass(frozen=True, slots=True)
class TagSet:
    """Tag 0 is O; class number c has the tags 1 + 4c to 4 + 4c, in the order of PLACES."""

    classes: tuple[str, ...]

    def __len__(self) -> int:
        return 1 + 4 * len(self.classes)

    def index(self, place: str, label: str) -> int:
        """The number of a tag."""
        return 1 + 4 * self.classes.index(label) + PLACES.index(place)

    def follows(self) -> npt.NDArray[np.bool_]:
        """(tags, tags): True where the second may follow the first."""
        count = len(self)
        place = np.array([-1, *[i % 4 for i in range(count - 1)]])
        owner = np.array([-1, *[i // 4 for i in range(count - 1)]])
        opens = (place == 0) | (place == 1)
        begins = (place == -1) | (place == 0) | (place == 3)
        result: npt.NDArray[np.bool_] = np.where(
            opens[:, None], (owner[:, None] == owner[None]) & ~begins[None], begins[None]
        )
        return result

    def starts(self) -> npt.NDArray[np.bool_]:
        """Tags with which a sentence may start."""
        result: npt.NDArray[np.bool_] = self.follows()[0]
        return result

    def ends(self) -> npt.NDArray[np.bool_]:
        """Tags with which a sentence may end."""
        return self.follows()[:, 0]

    def places(self, probability: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
        """(units, 4): the probability of each of PLACES over all classes, of (units, tags)."""
        result: npt.NDArray[np.float32] = probability[:, 1:].reshape(len(probability), len(self.classes), 4).sum(axis=1)
        return result

    def spans(self, path: npt.NDArray[np.int64]) -> Iterator[tuple[int, int, str]]:
        """The names in a path of tags: first unit, unit after the last, class."""
        start = 0
        for at, tag in enumerate(path.tolist()):
            if not tag:
                continue
            place = (tag - 1) % 4
            if place in (0, 3):
                start = at
            if place in (2, 3):
                yield start, at + 1, self.classes[(tag - 1) // 4]
