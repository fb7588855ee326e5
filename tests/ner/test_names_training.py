"""Training and inference are the same network; annotations become the tags they mean. Runs where PyTorch is installed."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from kg.ner.decoding import decode, transitions  # noqa: E402
from kg.ner.features import CLASSES, Lexicon, features, listed_keys, meaning_keys, merged, short  # noqa: E402
from kg.ner.gazetteer import Gazetteer  # noqa: E402
from kg.ner.tags import TagSet  # noqa: E402
from kg.ner.units import ngrams, units  # noqa: E402
from training.ner import chive, export, teach  # noqa: E402
from training.ner.averaged import Averaged  # noqa: E402
from training.ner.crf import Crf  # noqa: E402
from training.ner.data import Example, Span, occurrences, one  # noqa: E402
from training.ner.network import Network, Sizes, collate  # noqa: E402
from training.ner.prepare import AllowedTags, prepare  # noqa: E402

TEXTS = ("阿里巴巴CEO吴泳铭表示，Apple 与阿里巴巴合作。\n阿里巴巴上涨。", "トヨタ自動車は Qwen3-32B を採用した。")


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    of = units("\n".join(TEXTS))
    keys = [np.unique(short(codes)) for codes in (of.code, of.code[:0], ngrams(of, 2), ngrams(of, 3))]
    return Lexicon(*keys, *merged([listed_keys(["阿里巴巴"]), listed_keys(["自動車"])]), 2)


@pytest.mark.parametrize("words", [[], ["阿里", "自動車", "阿里巴巴"]])
def test_numpy_computes_what_pytorch_trained(lexicon: Lexicon, words: list[str]) -> None:
    torch.manual_seed(0)
    if words:
        meaning, meant = meaning_keys(words, np.arange(1, len(words) + 1))
        lexicon = replace(lexicon, meaning=meaning, meant=meant)
    tags, sizes = TagSet(CLASSES), Sizes()
    network = Network(lexicon, tags, sizes).eval()
    for parameter in network.parameters():
        # what half precision on disk leaves as it is
        parameter.data = (parameter.data * 2).half().float()
    allowed = AllowedTags(tags)
    examples = [Example(text, "ja", (), "corpus") for text in TEXTS]
    prepared = prepare(examples, lexicon, allowed, Gazetteer.from_rows([]))
    with torch.no_grad():
        hidden = network.output(network.encode(collate(prepared, {}))).numpy()
    state = {name: value.numpy() for name, value in network.state_dict().items()}
    model = export.model(state, lexicon, tags, sizes, source="corpus")
    at = 6
    for text in TEXTS:
        scores = model.network.scores(features(units(text), lexicon))
        assert np.allclose(scores, hidden[at : at + len(scores)], atol=2e-3)
        at += len(scores) + 6
    again = export.state(model, lexicon)
    assert all(np.allclose(again[name], state[name], atol=1e-3) for name in again if not name.startswith("crf"))


def test_the_loss_of_a_certain_annotation_is_minus_its_log_probability() -> None:
    tags = TagSet(("Company",))
    crf = Crf(tags)
    torch.manual_seed(1)
    scores = torch.randn(1, 2, len(tags))
    everything = torch.ones(1, 2, len(tags))
    losses = []
    for first in range(len(tags)):
        for second in range(len(tags)):
            if tags.starts()[first] and tags.follows()[first, second] and tags.ends()[second]:
                allowed = torch.zeros(1, 2, len(tags))
                allowed[0, 0, first] = allowed[0, 1, second] = 1
                losses.append(float(crf(scores, allowed, torch.ones(1, 2)).detach()))
    assert sum(np.exp(-np.array(losses))) == pytest.approx(1, abs=1e-4)
    assert float(crf(scores, everything, torch.ones(1, 2)).detach()) == pytest.approx(0, abs=1e-4)


def test_what_is_taught_pulls_each_tag_towards_its_wanted_probability() -> None:
    tags = TagSet(("Company",))
    crf = Crf(tags)
    torch.manual_seed(2)
    scores = torch.randn(1, 3, len(tags), requires_grad=True)
    wanted = torch.zeros(1, 3, len(tags))
    wanted[0, :, 0] = 1
    crf.taught(scores, wanted, torch.ones(1, 3)).sum().backward()
    using = transitions(tags, *(part.detach().numpy() for part in (crf.transition, crf.start, crf.end)))
    probability = decode(scores.detach().numpy()[0], [(0, 3)], using).probability
    assert np.allclose(scores.grad[0].numpy(), probability - wanted[0].numpy(), atol=1e-4)
    assert crf.transition.grad is None


def test_teachers_that_are_the_student_have_nothing_to_teach_it(lexicon: Lexicon) -> None:
    torch.manual_seed(0)
    tags, sizes, allowed = TagSet(CLASSES), Sizes(memory=-1), AllowedTags(TagSet(CLASSES))
    network = Network(lexicon, tags, sizes).eval()
    state = {name: value.numpy() for name, value in network.state_dict().items()}
    teacher = export.model(state, lexicon, tags, sizes, source="silver")
    assert export.sizes(teacher) == sizes
    lines = [Example(text, "ja", (), "silver") for text in TEXTS]
    examples = teach.taught(prepare(lines, lexicon, allowed, Gazetteer.from_rows([])), [teacher], lexicon)
    assert all(np.allclose(example.taught.sum(axis=1), 1, atol=0.01) for example in examples)
    network(collate(examples, {}), torch.from_numpy(allowed.table())).backward()
    assert float(network.output.bias.grad.abs().max()) < 1e-3


def test_the_longest_listed_form_is_the_name_and_latin_forms_end_with_words() -> None:
    text = "阿里巴巴集团与阿里巴巴，EY and THEY"
    spans = occurrences(text, {"阿里巴巴": "Company", "阿里巴巴集团": "Company", "EY": "Company"})
    assert [text[span.start : span.end] for span in spans] == ["阿里巴巴集团", "阿里巴巴", "EY"]


def test_a_span_of_several_classes_allows_the_tags_of_each(lexicon: Lexicon) -> None:
    tags = TagSet(CLASSES)
    allowed = AllowedTags(tags)
    example = Example("阿里巴巴。", "zh-Hans", (Span(0, 4, one("Company", "Media")),), "uner", frozenset({"Product"}))
    (prepared,) = prepare([example], lexicon, allowed, Gazetteer.from_rows([]))
    table = allowed.table()
    first, last, outside = (set(np.flatnonzero(table[prepared.allowed[at]])) for at in (0, 3, 4))
    assert first == {tags.index("B", "Company"), tags.index("B", "Media")}
    assert last == {tags.index("E", "Company"), tags.index("E", "Media")}
    assert outside == {0, *(tags.index(place, "Product") for place in "BIES")}


def test_a_word_is_met_as_the_name_it_most_often_is_and_never_inside_a_longer_one() -> None:
    company, place = one("Company"), one("Place")
    examples = [
        Example("ソニーと東京", "ja", (Span(0, 3, company), Span(4, 6, place)), "stockmark"),
        Example("ソニー銀行は平日に開く", "ja", (Span(0, 5, company),), "stockmark"),
    ]
    words = frozenset({"ソニー", "東京", "銀行", "平日", "大阪"})
    assert chive.met(examples, words) == {"ソニー": "Company", "東京": "Place", "平日": "O"}


def test_the_mean_of_one_network_twice_reads_as_it_does(lexicon: Lexicon) -> None:
    torch.manual_seed(5)
    tags, sizes = TagSet(CLASSES), Sizes()
    network = Network(lexicon, tags, sizes).eval()
    state = {name: value.numpy() for name, value in network.state_dict().items()}
    model = export.model(state, lexicon, tags, sizes, source="corpus")
    for text in TEXTS:
        alone, twice = model.read(text), Averaged([model, model]).read(text)
        assert [(n.start, n.end, n.label) for n in twice.names] == [(n.start, n.end, n.label) for n in alone.names]
