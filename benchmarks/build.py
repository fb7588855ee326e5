"""How long a build takes and how much memory: python -m benchmarks.build FOLDER

Builds the folder's articles in a process of its own, as a user does, and prints wall time, processor time, peak memory,
the time until `kg --help` answers, and the time that loading takes.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

LOADING = """
import time; start = time.process_time()
from kg.pipeline import load_pipeline
from kg.settings import load_settings
load_pipeline(load_settings())
print(time.process_time() - start)
"""


def main(folder: Path) -> None:
    """Print the figures of one build of `folder`."""
    help_times = []
    for _ in range(5):
        start = time.perf_counter()
        subprocess.run([sys.executable, "-m", "kg", "--help"], check=True, capture_output=True)
        help_times.append(time.perf_counter() - start)
    print(f"kg --help: {min(help_times):.2f} s (best of five)")
    loading = subprocess.run([sys.executable, "-c", LOADING], check=True, capture_output=True, text=True).stdout
    print(f"loading all stages: {float(loading):.2f} s of processor time")
    with tempfile.TemporaryDirectory() as graph:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        start = time.perf_counter()
        subprocess.run([sys.executable, "-m", "kg", "build", str(folder), "--graph", graph], check=True)
        wall = time.perf_counter() - start
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
    busy = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    print(f"build: {wall:.1f} s, {busy:.1f} s of processor time, peak memory {after.ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path("examples/news"))
