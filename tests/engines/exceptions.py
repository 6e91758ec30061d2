"""What an engine cannot do, by its own fault; one line for each journey and engine.

What can be tried is tried, and the tests fail when it has been mended.
"""

from __future__ import annotations

from typing import NamedTuple


class Fault(NamedTuple):
    """The fault of an engine; ``can_be_tried`` unless the journey cannot even begin."""

    reason: str
    can_be_tried: bool = True


EXCEPTIONS: dict[tuple[str, str], Fault] = {
    ("webkit", "test_sheets_are_printed_whole_on_their_own_paper"): Fault(
        "WebKitWebDriver has no command that prints (tried by hand: a letter is whole; a "
        "certificate is if lying paper is chosen, for WebKitGTK does not read the size of @page)",
        can_be_tried=False,
    ),
    ("webkit", "test_a_printed_posting_says_its_deadline_by_its_own_clock"): Fault(
        "WebKitWebDriver has no command that prints", can_be_tried=False
    ),
    ("webkit", "test_words_that_end_in_a_mark_stay_on_the_line[before-a-full-stop]"): Fault(
        "WebKit lifts an Arabic run whose last glyph is a mark; the full stop is in the Latin file"
    ),
}
