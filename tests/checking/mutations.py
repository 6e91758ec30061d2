"""Documents changed as people and attackers change them."""

from __future__ import annotations

import copy
from pathlib import PurePosixPath
from typing import Any

from hypothesis import strategies as st

from tests.board_folder import valid_case
from volunteer_board.reading.limits import POSTING
from volunteer_board.reading.strict_yaml import parse

Mutation = tuple[int, str, Any]

_SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-2, 2000),
    st.floats(-2, 2000).map(lambda number: round(number, 2)),
    st.sampled_from(["", " ", "a", "ab", "open", "micro", "2026-11-31", "2026-12-01", "JO", "ar"]),
    st.sampled_from(
        ["a\n", "a\u202eb", "https://example.org\n", "17:00\n", "community", "x" * 300]
    ),
    st.text(max_size=8),
)
_VALUES = st.one_of(
    _SCALARS,
    st.lists(_SCALARS, max_size=3),
    st.dictionaries(st.sampled_from(["ar", "en", "fr", "kind", "x"]), _SCALARS, max_size=2),
)
_NAMES = st.sampled_from(["urgent", "ongoing", "status", "team", "logo", "fr", "x", "a/b~c", ""])

MUTATIONS = st.lists(
    st.tuples(
        st.integers(0, 10_000),
        st.sampled_from(["replace", "remove", "repeat", "add"]),
        st.tuples(_NAMES, _VALUES),
    ),
    min_size=1,
    max_size=4,
)


def case_data(name: str) -> dict[str, Any]:
    """Give the data of a valid case."""
    data = parse(valid_case(name), PurePosixPath(name), POSTING)
    assert isinstance(data, dict)
    return data


def mutate(data: dict[str, Any], mutations: list[Mutation]) -> dict[str, Any]:
    """Replace, remove, repeat and add anywhere in a document."""
    for position, action, (name, value) in mutations:
        places = _containers(data)
        place = places[position % len(places)]
        keys = list(place) if isinstance(place, dict) else list(range(len(place)))
        key = keys[position % len(keys)] if keys else None
        if action == "add" or key is None:
            place.append(value) if isinstance(place, list) else place.update({name: value})
        elif action == "remove":
            del place[key]
        elif action == "repeat" and isinstance(place, list):
            place.append(copy.deepcopy(place[key]))
        else:
            place[key] = copy.deepcopy(value)
    return data


def _containers(data: Any) -> list[Any]:
    inside = data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    found = [part for child in inside for part in _containers(child)]
    return [data, *found] if isinstance(data, dict | list) else found
