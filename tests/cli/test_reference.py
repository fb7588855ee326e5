"""The reference in docs/ says what the commands are."""

from tests.cli.reference import PAGE, reference


def test_the_reference_is_what_the_commands_say() -> None:
    assert PAGE.read_text(encoding="utf-8") == reference(), "write it anew: python -m tests.cli.reference"
