"""Bytes to text by content: the encodings that Chinese, Japanese and English files come in."""

from __future__ import annotations

import codecs

from kg.errors import DocumentError

ENCODINGS = ["utf_8", "gb18030", "big5", "big5hkscs", "cp932", "euc_jp", "utf_16", "utf_16_le", "utf_16_be"]

_SAMPLE = 65536
_BINARY_SIGNATURES = (
    b"%PDF",
    b"PK\x03\x04",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x1f\x8b",
    b"\x7fELF",
    b"\xd0\xcf\x11\xe0",
)


def decode(data: bytes, *, name: str) -> str:
    """Return the text of `data`, line ends as they stand, without a byte order mark.

    Raises DocumentError when `data` is not text in one of ENCODINGS.
    """
    if data.startswith(_BINARY_SIGNATURES):
        raise DocumentError(f"{name}: is a binary file, not text; give it the ending of what it is (.pdf, .html)")
    if data.startswith(codecs.BOM_UTF8):
        return data[3:].decode("utf-8", errors="replace")
    if not data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        try:
            return _checked(data.decode("utf-8"), name)
        except UnicodeDecodeError:
            pass  # the common case failed: one of the older encodings
    return _checked(_guess(data, name), name)


def _guess(data: bytes, name: str) -> str:
    from charset_normalizer import from_bytes

    match = from_bytes(data[:_SAMPLE], cp_isolation=ENCODINGS).best()
    if match is None:
        raise DocumentError(
            f"{name}: is not text in UTF-8, UTF-16, GB18030, Big5, Shift_JIS or EUC-JP; convert it to UTF-8"
        )
    text = data.decode(match.encoding, errors="replace")
    return text.removeprefix("\ufeff")


def _checked(text: str, name: str) -> str:
    """Refuse what decodes by chance: control characters and unassigned code points do not stand in articles."""
    sample = text[:4000]
    odd = sum(
        1
        for char in sample
        if (ord(char) < 32 and char not in "\t\n\r\f\v\x1b") or char in "\x7f\ufffd" or "\ue000" <= char <= "\uf8ff"
    )
    if odd * 50 > len(sample):
        raise DocumentError(f"{name}: holds binary data, not text; remove it or give it the ending of what it is")
    return text
