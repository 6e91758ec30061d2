"""What the browser's checker needs to know of a board, as ``/contribute/checking.json``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from volunteer_board.rendering import addresses
from volunteer_board.rendering.output import Output, json_output


def checking_data(
    rules: Mapping[str, object], *, organisations: Iterable[str], profiles: Iterable[str]
) -> Output:
    """Give the file; it is the same for every language.

    ``rules`` are those of ``checking/exported_rules.py``, the others ids. The ids of postings,
    which only stories ask for, are in the data of the search already.
    """
    content = {**rules, "organisations": sorted(organisations), "profiles": sorted(profiles)}
    return json_output(addresses.checking_data(), content)
