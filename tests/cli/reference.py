"""Writes docs/cli.md from the commands themselves: python -m tests.cli.reference"""

from __future__ import annotations

from pathlib import Path

PAGE = Path(__file__).parents[2] / "docs" / "cli.md"

_HEAD = """<!-- Written by `python -m tests.cli.reference`; a test fails when it and the commands differ. -->

# The command line

Options can also stand in a `kg.toml` in the current folder (or the file given as `--config`) and in environment variables; the
command line is stronger than the environment, which is stronger than the file. Unknown keys are errors.

{settings}

"""


def reference() -> str:
    """Return the page."""
    from typer import Context
    from typer.cli import get_docs_for_click
    from typer.main import get_command

    from kg.cli.app import app

    command = get_command(app)
    body = get_docs_for_click(obj=command, ctx=Context(command), name="kg")
    return _HEAD.format(settings=_settings()) + body.strip() + "\n"


def _settings() -> str:
    import ast
    import inspect

    from kg.settings import Settings

    # What each setting means stands below its field; Python keeps no docstring of a field.
    tree = ast.parse(inspect.getsource(Settings))
    assert isinstance(tree.body[0], ast.ClassDef)
    body = tree.body[0].body
    rows = ["| kg.toml | environment | meaning |", "|---|---|---|"]
    for field, after in zip(body, [*body[1:], None], strict=True):
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name):
            said = (
                after.value.value
                if isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant)
                else "The name of the stage, see kg/registry.py."
            )
            name = field.target.id
            rows.append(f"| `{name}` | `KG_{name.upper()}` | {' '.join(str(said).split())} |")
    return "\n".join(rows)


if __name__ == "__main__":
    PAGE.write_text(reference(), encoding="utf-8")
