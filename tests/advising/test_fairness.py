"""A score can be trusted: what is good never lowers it, and what is said twice never raises it."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st

from tests.advising.board_rules import ADVICE_CASES, document, good, rule_book
from tests.advising.test_ladders import RUNGS
from volunteer_board.advising.advice import advise

GOOD = [
    *(good(name).data for name in ("micro", "project", "recurring")),
    *(document(rung).data for rung in RUNGS if rung.stem == "8-exemplary"),
]
EVERY = [
    *GOOD,
    *(document(rung).data for rung in RUNGS),
    *(document(path).data for path in sorted((ADVICE_CASES / "bad").glob("*.yml"))),
]
TEXTS = ("title", "summary", "objective", "impact", "finished_when", "evaluation")
LISTS = ("tasks", "requirements")

Data = Mapping[str, Any]


def points(data: Data) -> int:
    return advise("opportunity", data, rule_book()).score.points


@given(data=st.data())
def test_to_add_what_is_good_never_lowers_a_score(data: st.DataObject) -> None:
    whole = data.draw(st.sampled_from(GOOD))
    fields = sorted(whole.keys() - {"model", "mode", "profile"})  # by these, rules apply
    left_out = data.draw(st.sets(st.sampled_from(fields), min_size=1))
    added = data.draw(st.sampled_from(sorted(left_out)))
    before = {field: value for field, value in whole.items() if field not in left_out}
    assert points({**before, added: whole[added]}) >= points(before), added


@given(data=st.data())
def test_a_text_in_the_place_of_one_that_is_not_there_never_raises_a_score(
    data: st.DataObject,
) -> None:
    posting = data.draw(st.sampled_from(EVERY))
    source, target = data.draw(st.permutations([each for each in TEXTS if each in posting]))[:2]
    assume(target != "title")  # a long title is something, and its fault is its length
    before = {field: value for field, value in posting.items() if field != target}
    assert points({**before, target: posting[source]}) <= points(before), (source, target)


@given(data=st.data())
def test_the_same_sentence_in_three_fields_is_worth_less_than_a_short_impact(
    data: st.DataObject,
) -> None:
    posting = data.draw(st.sampled_from(GOOD))
    repeated = {**posting, "objective": posting["summary"], "impact": posting["summary"]}
    short = {"en": "Three children learn to swim.", "ar": "يتعلم ثلاثة أطفال السباحة."}
    assert points(repeated) < points({**posting, "impact": short})


@given(data=st.data())
def test_to_say_a_sentence_twice_never_raises_a_score(data: st.DataObject) -> None:
    posting = data.draw(st.sampled_from(EVERY))
    field = data.draw(st.sampled_from([each for each in TEXTS if each in posting]))
    source = data.draw(st.sampled_from([field, "title", "summary"]))
    assert points(with_more(posting, field, source)) <= points(posting), (field, source)


@given(data=st.data())
def test_to_list_a_thing_twice_never_raises_a_score(data: st.DataObject) -> None:
    posting = copy.deepcopy(dict(data.draw(st.sampled_from(EVERY))))
    field = data.draw(st.sampled_from([each for each in LISTS if each in posting]))
    before = points(posting)
    for items in posting[field].values():
        items.append(data.draw(st.sampled_from(items)))
    posting["benefits"] = [*posting["benefits"], posting["benefits"][0]]
    assert points(posting) <= before, field


def with_more(posting: Data, field: str, source: str) -> Data:
    """Give a posting in which a field goes on with what another says, in each language."""
    texts = {
        language: f"{text} {posting[source].get(language, '')}".strip()
        if text.endswith((".", "!", "؟"))
        else f"{text}. {posting[source].get(language, '')}".strip()
        for language, text in posting[field].items()
    }
    return {**posting, field: texts}
