"""Everything from data to the weights that ship, one step after another:

    python -m training.ner --data D --corpus C --english VOCAB --out kg/models/ner

VOCAB is the `vocab` folder of en_core_web_md. A step whose result lies in --build already is left out, so that a run that was
cut off goes on; `--quick 50` divides the steps of each training, to see that all is there before an hour is spent.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kg.ner.component import COMPONENT

TEACHERS = (
    ("teacher-1", 863, '{"width": 320, "dilations": [1, 2, 4, 8, 1]}', "0.002", "0.35"),
    ("teacher-2", 809, '{"width": 384, "dilations": [1, 2, 4, 8, 1, 2]}', "0.002", "0.4"),
    ("teacher-3", 907, '{"width": 256, "dilations": [1, 2, 4, 8, 16, 1]}', "0.002", "0.35"),
    ("teacher-4", 710, '{"width": 320, "dilations": [1, 1, 2, 4, 8, 1]}', "0.003", "0.35"),
)
"""Name, steps, sizes, rate and dropout. The steps are as many as the first time's two and a half minutes on a graphics card took."""


@dataclass(frozen=True, slots=True)
class Step:
    """A command, and the file or folder that it leaves."""

    module: str
    result: Path
    arguments: tuple[str, ...]


def steps(
    data: Path, corpus: Path, english: Path, build: Path, out: Path, *, quick: int = 1, device: str = "cpu"
) -> Iterator[Step]:
    """The steps in order: vectors; two models, and the news that both agree on; three trainings, each from the one before;
    four larger networks, and what ships, which learns from them.
    """
    vectors, silver = build / "vectors.npz", build / "silver.jsonl"
    sets = ("--data", str(data), "--corpus", str(corpus))
    yield Step("training.ner.vectors", vectors, (*sets, "--out", str(vectors)))

    def train(name: str, count: int, *more: str, into: Path = build) -> Step:
        beside = ("--vectors", str(vectors), "--english", str(english))
        size = ("--steps", str(max(count // quick, 2)), "--out", str(into / name))
        return Step("training.ner.train", into / name / COMPONENT, (*sets, *beside, *size, *more))

    yield train("early", 600, "--share", "0.6")
    yield train("second", 1200, "--share", "0.68", "--rate", "0.0025")
    models = (str(build / "early"), str(build / "second"))
    yield Step(
        "training.ner.silver", silver, ("--data", str(data), "--models", *models, "--out", str(silver),
        "--lines", str(max(10_000 // quick, 200))),
    )  # fmt: skip
    told = ("--silver", str(silver), "--units", "2000")
    yield train("first", 2000, *told, "--share", "0.75", "--rate", "0.0025")
    further = (*told, "--start", str(build / "first"))
    yield train("further", 800, *further, "--share", "0.6", "--rate", "0.0015", "--seed", "1")
    last = (*told, "--start", str(build / "further"), "--share", "0.72", "--rate", "0.002", "--seed", "2")
    yield train("pupil", 1300, *last)
    more = ("--silver", str(silver), "--units", "12000", "--start", str(build / "pupil"), "--device", device)
    for seed, (name, count, sizes, rate, dropout) in enumerate(TEACHERS, 1):
        learns = ("--share", "0.72", "--rate", rate, "--dropout", dropout, "--seed", str(seed))
        yield train(name, count, *more, "--sizes", sizes, *learns)
    learns = ("--share", "0.45", "--rate", "0.002", "--dropout", "0.25", "--seed", "1")
    teachers = ("--teachers", *(str(build / name) for name, *_ in TEACHERS), "--characters", str(6_000_000 // quick))
    yield train(out.name, 401, *more, *learns, *teachers, into=out.parent)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--corpus", type=Path, default=Path("../shared/corpus"))
    parser.add_argument("--english", type=Path, required=True, help="vocab folder of en_core_web_md")
    parser.add_argument("--build", type=Path, default=Path("build/ner"))
    parser.add_argument("--out", type=Path, default=Path("build/ner/model"))
    parser.add_argument("--quick", type=int, default=1)
    parser.add_argument("--device", default="cpu", help="where the teachers and their pupil train: cpu or cuda")
    options = parser.parse_args()
    for folder in (options.data, options.corpus, options.english):
        if not folder.is_dir():
            parser.error(f"no folder {folder}")
    begun = time.time()
    for step in steps(
        options.data,
        options.corpus,
        options.english,
        options.build,
        options.out,
        quick=max(options.quick, 1),
        device=options.device,
    ):
        # the last one's result may be the weights that lie there now
        if step.result.exists() and step.result != options.out / COMPONENT:
            print(f"{step.result} is there", flush=True)
            continue
        print(f"{time.time() - begun:.0f} s: {step.module} -> {step.result}", flush=True)
        if status := subprocess.run([sys.executable, "-m", step.module, *step.arguments]).returncode:
            sys.exit(f"{step.module} ended with {status}; what was made before it stays in {options.build}")


if __name__ == "__main__":
    main()
