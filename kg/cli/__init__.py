"""The command line: one file a command, each parses, calls the library and shows. Results on stdout, messages on stderr."""

from __future__ import annotations

import errno
import os
import sys

from kg.errors import KgError


def main() -> None:
    """Run `kg`. Every error that a user can meet is one line on stderr and exit status 1."""
    # The models' matrices are small: more threads than one wait for each other and take no less time.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    from kg.cli.app import app

    try:
        app()
    except KgError as error:
        _fail(str(error))
    except BrokenPipeError:
        # The reader of our output (head, less) has seen enough; Python must not complain again when it closes stdout.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except OSError as error:
        remedy = (
            "free some space and run the same command again"
            if error.errno == errno.ENOSPC
            else "check the path and its permissions"
        )
        _fail(f"{error.filename or 'input/output'}: {error.strerror or error}; {remedy}")


def _fail(message: str) -> None:
    print(f"kg: {' '.join(message.split())}", file=sys.stderr)
    sys.exit(1)
