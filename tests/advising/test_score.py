"""The score says how good a document is, and why."""

from __future__ import annotations

from tests.advising.board_rules import ADVICE_CASES, advised, changed, document, good, rule_book
from volunteer_board.advising.advice import advise


def test_the_parts_of_each_kind_share_out_a_hundred_points() -> None:
    for kind in ("opportunity", "organisation", "story"):
        assert sum(part.points for part in rule_book().parts_of(kind)) == 100


def test_points_are_lost_once_for_each_code_and_named() -> None:
    changes = {"feedback": None, "tasks": {"en": ["Read", "Write"], "ar": ["قراءة", "كتابة"]}}
    report = advise("opportunity", changed(good("micro").data, changes), rule_book())
    lost = {score.part.id: score for score in report.score.parts if score.lost_by}
    assert {name: (s.part.points - s.points, s.lost_by) for name, s in lost.items()} == {
        "description": (4, ("task-too-short",)),
        "recognition": (1, ("no-feedback",)),
    }
    assert report.score.points == 95
    assert len([each for each in report.advice if each.code == "task-too-short"]) == 4


def test_no_part_falls_below_nothing() -> None:
    for case in (ADVICE_CASES / "bad").glob("*.yml"):
        report = advised(document(case))
        assert all(score.points >= 0 for score in report.score.parts)
        assert report.score.points == sum(score.points for score in report.score.parts)


def test_advice_comes_in_the_order_of_the_parts() -> None:
    report = advised(document(ADVICE_CASES / "bad" / "english.yml"))
    order = [score.part.id for score in report.score.parts]
    places = [order.index(each.rule.part) for each in report.advice]
    assert places == sorted(places)
    points = [score.part.points for score in report.score.parts]
    assert points == sorted(points, reverse=True)


def test_an_empty_document_is_advised_on_and_not_praised() -> None:
    for kind in ("opportunity", "organisation", "story"):
        assert advise(kind, {}, rule_book()).score.points < 80
