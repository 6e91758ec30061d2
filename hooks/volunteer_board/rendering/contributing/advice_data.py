"""What the adviser in the browser goes by, as ``/contribute/advice.json``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from volunteer_board.languages.words import analysis, denials, separate_articles
from volunteer_board.rendering import addresses
from volunteer_board.rendering.output import Output, json_output


def advice_data(
    advice: Mapping[str, Mapping[str, Any]],
    profiles: Mapping[str, Mapping[str, Any]],
    languages: Sequence[str],
) -> Output:
    """Give the file; it is the same for every language and holds the words of all.

    ``advice`` are the parts and ``profiles`` the role profiles by name, as the files hold
    them; ``languages`` the codes of the board's languages. ``analysis`` tells how words are
    divided and stemmed, ``denials`` and ``separate_articles`` what phrases do with some.
    """
    content = {
        "languages": list(languages),
        "analysis": analysis(),
        "denials": denials(),
        "separate_articles": separate_articles(),
        "parts": [
            {"id": name, **advice[name]}
            for name in sorted(advice, key=lambda name: (-advice[name]["points"], name))
        ],
        "profiles": [{"id": name, **profiles[name]} for name in sorted(profiles)],
    }
    return json_output(addresses.advice_data(), content)
