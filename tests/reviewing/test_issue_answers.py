"""Which answer of an issue form stands under which heading."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from volunteer_board.reviewing.issues.answers import answers_under
from volunteer_board.reviewing.issues.headings import Asked, Unclear

A, B, C = (Asked(letter, is_long=letter != "C") for letter in "ABC")


def test_headings_inside_an_answer_are_text() -> None:
    body = "### A\n\none\n### X\n### A\n\n### B\n\n_No response_\n### B\nrest"
    assert answers_under(body, [A, B]) == {
        "A": "one\n### X\n### A",
        "B": "_No response_\n### B\nrest",
    }
    assert answers_under("### A\n\n_No response_\n\n### B\n\nx", [A, B]) == {"A": "", "B": "x"}
    assert answers_under(body, [B, A]) is None


def test_a_text_that_was_changed_by_hand_is_read_by_the_order_of_its_headings() -> None:
    assert answers_under("### C\none\ntwo\n### A\nthree", [C, A]) == {"C": "one\ntwo", "A": "three"}


def test_a_heading_that_may_be_of_the_form_or_of_an_answer_is_asked_about() -> None:
    body = "### A\n\none\n\n### B\n\ntwo\n\n### B\n\nthree"
    assert answers_under(body, [A, B]) == Unclear(("B",))
    assert answers_under("### A\n\nx\n\n### B\n\ny" + "\n\n### B" * 5_000, [A, B]) == Unclear(
        ("B",)
    )


def github_writes(asked: Sequence[Asked], given: Sequence[str]) -> str:
    together = zip(asked, given, strict=True)
    return "\n\n".join(f"### {each.label}\n\n{answer}" for each, answer in together)


LINES = st.lists(st.sampled_from(["### A", "### B", "### C", "", "x", "_No response_"]), max_size=8)
SHORT = st.sampled_from(["x", "### A", "### B", "C"])


@given(first=LINES, second=LINES, short=SHORT, order=st.permutations([A, B, C]))
def test_answers_are_as_they_were_given_or_they_are_asked_about(
    first: list[str], second: list[str], short: str, order: list[Asked]
) -> None:
    long = iter(f"y\n{chr(10).join(lines)}".strip() for lines in (first, second))
    said = [next(long) if each.is_long else short for each in order]
    found = answers_under(github_writes(order, said), order)
    labels = [each.label for each in order]
    assert isinstance(found, Unclear) or found == dict(zip(labels, said, strict=True))
