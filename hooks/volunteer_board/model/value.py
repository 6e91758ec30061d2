"""The base of the values that are made from checked documents."""

from __future__ import annotations

import msgspec


class Value(msgspec.Struct, frozen=True, kw_only=True, gc=False, omit_defaults=True):
    """A frozen value whose fields are those of the schema; as JSON it has those that differ.

    ``gc=False``: values form trees, never circles, and a board has hundreds of
    thousands of them.
    """
