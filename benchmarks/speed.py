"""How fast one core reads: python -m benchmarks.speed ../shared/corpus --lang zh

Extracts the first documents of a language three times in each of three processes, and prints characters a second of
processor time and the peak memory. The first round of a process also compiles the wordings that its texts call for.
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROUNDS, PROCESSES = 3, 3


def read(folder: Path, lang: str, count: int) -> None:
    """One process: print a line a round, then the peak memory in MB."""
    from kg.documents import read_documents
    from kg.model import Document
    from kg.pipeline import load_pipeline
    from kg.settings import load_settings

    found = (document for document in read_documents([folder]) if isinstance(document, Document))
    documents = [document for document in found if document.lang.startswith(lang)][:count]
    if not documents:
        sys.exit(f"{folder}: no document in {lang}")
    pipeline = load_pipeline(load_settings())
    for document in documents[:3]:
        pipeline.extract(document)
    size = sum(len(document.text) for document in documents)
    for _ in range(ROUNDS):
        start = time.process_time()
        for document in documents:
            pipeline.extract(document)
        print(size / (time.process_time() - start))
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--lang", default="zh")
    parser.add_argument("--documents", type=int, default=40)
    parser.add_argument("--one", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        read(options.folder, options.lang, options.documents)
        return
    alone = {**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
    command = [sys.executable, "-m", "benchmarks.speed", *sys.argv[1:], "--one"]
    rates: list[list[float]] = []
    memory = 0.0
    for _ in range(PROCESSES):
        done = subprocess.run(command, env=alone, stdout=subprocess.PIPE, text=True, check=False)
        if done.returncode:
            sys.exit(done.returncode)
        *rounds, peak = map(float, done.stdout.split())
        rates.append(rounds)
        memory = max(memory, peak)
        print(*(f"{rate:,.0f}" for rate in rounds), flush=True)
    everything = [rate for rounds in rates for rate in rounds]
    later = [rate for rounds in rates for rate in rounds[1:]]
    print(
        f"{options.lang}: median {statistics.median(everything):,.0f} characters a second, without the first rounds "
        f"{statistics.median(later):,.0f}; peak memory {memory:.0f} MB"
    )


if __name__ == "__main__":
    main()
