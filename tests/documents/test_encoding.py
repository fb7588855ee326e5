"""Bytes of every encoding in use become the same text; what is not text is refused."""

import pytest

from kg.documents.encoding import decode
from kg.errors import DocumentError

SIMPLIFIED = "腾讯控股周三宣布，将以约12亿美元收购一家芬兰游戏公司，交易预计年底完成。"
TRADITIONAL = "鴻海精密週三宣布,將斥資約12億美元收購一家芬蘭公司,交易預計年底完成。"
JAPANESE = "ソニーグループは2日、英ゲーム会社を約1200億円で買収すると発表した。"


@pytest.mark.parametrize("repeats", [1, 8])
@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (SIMPLIFIED, "utf-8"),
        (SIMPLIFIED, "utf-8-sig"),
        (SIMPLIFIED, "gb18030"),
        (SIMPLIFIED, "utf-16"),
        (SIMPLIFIED, "utf-16-le"),
        (TRADITIONAL, "big5"),
        (TRADITIONAL, "gb18030"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc_jp"),
        (JAPANESE, "utf-16-be"),
        ("Sony to buy the studio for £1.2bn — cash", "utf-8"),
    ],
)
def test_text_is_read_in_the_encoding_it_was_written_in(text: str, encoding: str, repeats: int) -> None:
    assert decode((text * repeats).encode(encoding), name="a.txt") == text * repeats


@pytest.mark.parametrize(
    "data",
    [bytes(range(256)) * 20, b"\x89PNG\r\n\x1a\n" + bytes(200), b"%PDF-1.7 \x00\x01", b"abc\x00\x00\x00\x01\x02" * 30],
)
def test_binary_data_is_refused_with_the_name_of_the_file(data: bytes) -> None:
    with pytest.raises(DocumentError, match=r"a\.txt"):
        decode(data, name="a.txt")
