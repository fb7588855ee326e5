"""What XML can hold."""

from __future__ import annotations

import re

# XML 1.0 section 2.2: characters that no XML file may contain, escaped or not
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_text(text: str) -> str:
    """`text` with U+FFFD in place of characters that would make an XML file unreadable (most control characters)."""
    return _NOT_XML.sub("\ufffd", text)
