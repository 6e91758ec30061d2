"""What the browser's checker needs to know of a board, as ``/contribute/checking.json``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from volunteer_board.model.organisation import Organisation
from volunteer_board.rendering import addresses
from volunteer_board.rendering.output import Output, json_output


def checking_data(
    rules: Mapping[str, object], *, organisations: Iterable[Organisation], profiles: Iterable[str]
) -> Output:
    """Give the file; it is the same for every language.

    ``rules`` are those of ``checking/exported_rules.py``, the others ids. The ids of postings,
    which only stories ask for, are in the data of the search already.
    """
    known = sorted(organisations, key=lambda organisation: organisation.id)
    content = {
        **rules,
        "organisations": [each.id for each in known],
        "ended": {each.id: each.ended_on.isoformat() for each in known if each.ended_on},
        "profiles": sorted(profiles),
    }
    return json_output(addresses.checking_data(), content)
