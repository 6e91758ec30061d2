"""Which item of a list stands there twice, in one walk: a list may hold two thousand."""

from __future__ import annotations

from collections.abc import Hashable, Sequence


def first_repeated(items: Sequence[object]) -> int | None:
    """Give the index of the first item that stands earlier in the list as well."""
    seen: set[Hashable] = set()
    for index, item in enumerate(items):
        identity = _identity(item)
        if identity in seen:
            return index
        seen.add(identity)
    return None


def _identity(value: object) -> Hashable:
    """Give what is equal for equal values of JSON alone, where ``true`` is not 1 but 1.0 is."""
    if isinstance(value, dict):
        return frozenset((key, _identity(each)) for key, each in value.items())
    if isinstance(value, list):
        return tuple(map(_identity, value))
    return (bool, value) if isinstance(value, bool) else value
