"""A change reaches its field and leaves every other byte as it was."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.sample import REPOSITORY
from volunteer_board.editing.changes import Change, Item, changed
from volunteer_board.editing.standing import NotEditable
from volunteer_board.reading.limits import POSTING
from volunteer_board.reading.strict_yaml import parse

POSTINGS = [
    path.read_bytes()
    for path in sorted((REPOSITORY / "opportunities").glob("*/*.yml"))
    if path.name != "organisation.yml"
]
AFTER = ("posted", "deadline", "review_on")


def edited(text: str, *changes: Change) -> str:
    return changed(text.encode(), changes).decode()


def data_of(source: bytes) -> Any:
    text = source.decode("utf-8-sig").replace("\r\n", "\n")
    return parse(text, PurePosixPath("posting.yml"), POSTING)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("deadline: 2026-12-01\n", "deadline: 2027-01-01\n"),
        ("deadline: '2026-12-01'  # soon\n", "deadline: '2027-01-01'  # soon\n"),
        ('deadline:   "2026-12-01"\n', 'deadline:   "2027-01-01"\n'),
        ("deadline: 2026-12-01\r\nurgent: true\r\n", "deadline: 2027-01-01\r\nurgent: true\r\n"),
        ("\ufeffdeadline: 2026-12-01", "\ufeffdeadline: 2027-01-01"),
        ("# deadline: x\n\ndeadline:\n", "# deadline: x\n\ndeadline: 2027-01-01\n"),
        ("  deadline: 2026-12-01\n  a: b\n", "  deadline: 2027-01-01\n  a: b\n"),
        ("a: {deadline: x}\ndeadline: y\n", "a: {deadline: x}\ndeadline: 2027-01-01\n"),
        ('"deadline": 2026-12-01\n', '"deadline": 2027-01-01\n'),
        ("نص: قيمة\ndeadline: 2026-12-01 # يوم\n", "نص: قيمة\ndeadline: 2027-01-01 # يوم\n"),
    ],
)
def test_a_value_is_replaced_where_it_stands(before: str, after: str) -> None:
    assert edited(before, Change("deadline", "2027-01-01")) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("posted: 1\nz: 2\n", "posted: 1\nstatus: closed\nz: 2\n"),
        ("posted: 1 # day\n# on z\nz: 2\n", "posted: 1 # day\nstatus: closed\n# on z\nz: 2\n"),
        ("posted: 1\r\nz: 2\r\n", "posted: 1\r\nstatus: closed\r\nz: 2\r\n"),
        ("z: 2\nposted: 1", "z: 2\nposted: 1\nstatus: closed"),
        ("z: 2\r\nposted: 1", "z: 2\r\nposted: 1\r\nstatus: closed"),
        (" posted: 1\n z: 2\n", " posted: 1\n status: closed\n z: 2\n"),
        ("posted: 1\ndeadline: 2\nz: 3\n", "posted: 1\ndeadline: 2\nstatus: closed\nz: 3\n"),
        ("deadline: 2\nposted: 1\nz: 3\n", "deadline: 2\nposted: 1\nstatus: closed\nz: 3\n"),
        ('posted: "1\n  2"\nz: 3\n', 'posted: "1\n  2"\nstatus: closed\nz: 3\n'),
    ],
)
def test_a_field_is_added_below_those_it_belongs_to(before: str, after: str) -> None:
    assert edited(before, Change("status", "closed", AFTER)) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a: 1\nstatus_on: 2\nz: 3\n", "a: 1\nz: 3\n"),
        ("a: 1\nstatus_on: 2 # since\n# on z\nz: 3\n", "a: 1\n# on z\nz: 3\n"),
        ("a: 1\nz: 3\n", "a: 1\nz: 3\n"),
        ("a: 1\r\nstatus_on: 2\r\n", "a: 1\r\n"),
    ],
)
def test_a_field_is_taken_out_with_its_line(before: str, after: str) -> None:
    assert edited(before, Change("status_on", None)) == after


ROUND: Item = {"posted": "2025-01-02", "status": "filled", "seats": 3}
WRITTEN = "{posted: 2025-01-02, status: filled, seats: 3}"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("posted: 1 # x\nz: 2\n", f"posted: 1 # x\nrounds:\n  - {WRITTEN}\nz: 2\n"),
        ("posted: 1\r\nz: 2", f"posted: 1\r\nrounds:\r\n  - {WRITTEN}\r\nz: 2"),
        ("posted: 1", f"posted: 1\nrounds:\n  - {WRITTEN}"),
        ("rounds: # all\n- a: b # one\n\n# on z\nz: 2\n",
         f"rounds: # all\n- a: b # one\n- {WRITTEN}\n\n# on z\nz: 2\n"),
        ("rounds:\n    - a: b\n      c: d", f"rounds:\n    - a: b\n      c: d\n    - {WRITTEN}"),
        ("rounds: [{a: b}] # all\nz: 2\n", f"rounds: [{{a: b}}, {WRITTEN}] # all\nz: 2\n"),
    ],
)  # fmt: skip
def test_an_item_is_added_to_a_list(before: str, after: str) -> None:
    assert edited(before, Change("rounds", ROUND, ("posted",))) == after


@pytest.mark.parametrize(
    ("before", "key", "after"),
    [
        ("a: 1\nb:\n  - c: d\n    e: |\n      f\n\n# on z\nz: 3\n", "b", "a: 1\n# on z\nz: 3\n"),
        ("b: [1,\n  2] # x\nz: 3\n", "b", "z: 3\n"),
        ("b:\n  c: {d: 1}\n  # on e\n  e: 2\nz: 3\n", "b/c", "b:\n  # on e\n  e: 2\nz: 3\n"),
    ],
)  # fmt: skip
def test_a_group_is_taken_out_with_its_lines(before: str, key: str, after: str) -> None:
    assert edited(before, Change(key, None)) == after


def test_a_value_inside_is_replaced_where_it_stands() -> None:
    text = "m:\n  - {t: {en: a}, due: 2026-01-02} # one\n  - due: '2026-01-09'\nn: 1\n"
    changes = (Change("m/0/due", "2027-01-01"), Change("m/1/due", "2027-01-08"))
    assert edited(text, *changes) == text.replace("2026-01-02", "2027-01-01").replace(
        "2026-01-09", "2027-01-08"
    )


@pytest.mark.parametrize("text", ["b: {c: 1, d: 2}\n", "b:\n  - c: 1\n    d: 2\n"])
def test_what_shares_a_line_is_left_to_a_person(text: str) -> None:
    key = "b/0/c" if "-" in text else "b/c"
    with pytest.raises(NotEditable):
        changed(text.encode(), [Change(key, None)])


@pytest.mark.parametrize(
    "text",
    [
        "{posted: 1, deadline: 2}\n",
        "{posted: 1,\n deadline: 2}\n",
        "posted: 1\ndeadline: [2]\n",
        "posted: 1\ndeadline: |\n  2\n",
        "tasks: [1]\n",
    ],
)
def test_what_takes_more_than_a_line_is_left_to_a_person(text: str) -> None:
    with pytest.raises(NotEditable):
        changed(text.encode(), [Change("deadline", "3", ("posted",)), Change("status", "x")])


@given(
    source=st.sampled_from(POSTINGS),
    ends=st.sampled_from([b"\n", b"\r\n"]),
    key=st.sampled_from(["deadline", "review_on", "updated", "status", "status_on"]),
    value=st.sampled_from(["2027-02-03", "filled"]) | st.none(),
)
def test_nothing_but_the_lines_of_the_field_changes(
    source: bytes, ends: bytes, key: str, value: str | None
) -> None:
    source = source.replace(b"\n", ends)
    outcome = changed(source, [Change(key, value, ("posted",))])
    others = {name: part for name, part in data_of(source).items() if name != key}
    assert data_of(outcome) == others | ({} if value is None else {key: value})

    def kept(content: bytes) -> list[bytes]:
        return [line for line in content.split(ends) if not line.startswith(f"{key}:".encode())]

    assert kept(outcome) == kept(source)
