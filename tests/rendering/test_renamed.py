"""Nothing that programs remember changes when a posting, organisation or story is renamed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from tests.boards import SITE, Draft, make_board, make_view, organisation, posting, story
from tests.rendering.calendars.reading import calendars
from tests.rendering.calendars.reading import read as read_calendar
from tests.rendering.reading import KINDS, files, parse_xml, read
from volunteer_board.rendering.calendars.calendars import calendar_outputs
from volunteer_board.rendering.exports.indeed import indeed
from volunteer_board.rendering.exports.jobs import jobs
from volunteer_board.rendering.exports.linkedin import linkedin
from volunteer_board.rendering.former_addresses import former_pages, with_copies
from volunteer_board.rendering.job_postings import job_posting
from volunteer_board.rendering.posting_text import PostingText

DATED = {"starts": "2027-01-24", "milestones": [{"title": {"en": "Draft"}, "due": "2027-02-18"}]}
BEFORE = (posting("first/logo", **DATED), story("river", organisation="first"))
AFTER: Mapping[str, tuple[tuple[Draft, ...], str]] = {
    "posting": (
        (
            posting("first/mark", **DATED, formerly=["first/logo"]),
            story("river", organisation="first"),
        ),
        "first/mark",
    ),
    "organisation": (
        (
            organisation("second", formerly=["first"]),
            posting("second/logo", **DATED),
            story("river", organisation="second"),
        ),
        "second/logo",
    ),
    "everything, and twice": (
        (
            organisation("third", formerly=["first", "second"]),
            posting("third/sign", **DATED, formerly=["second/logo", "second/mark"]),
            story("stream", organisation="third", formerly=["river"]),
        ),
        "third/sign",
    ),
    "moved": (
        (
            organisation("first"),
            posting("other/sign", **DATED, formerly=["first/logo"]),
            story("river", organisation="first"),
        ),
        "other/sign",
    ),
}
renamed = pytest.mark.parametrize(("drafts", "today"), AFTER.values(), ids=AFTER)
languages = pytest.mark.parametrize("language", ["ar", "en"])


@renamed
@languages
@pytest.mark.parametrize("kind", KINDS)
def test_feeds_keep_their_ids_and_lead_to_the_new_page(
    drafts: tuple[Draft, ...], today: str, language: str, kind: str
) -> None:
    (before,) = read(make_board(*BEFORE), language, "opportunities/", kind).entries
    (after,) = read(make_board(*drafts), language, "opportunities/", kind).entries
    assert after.id == before.id == f"{SITE}{language}/opportunities/first/logo/"
    assert after.url == f"{SITE}{language}/opportunities/{today}/"
    (told_before,) = read(make_board(*BEFORE), language, "stories/", kind).entries
    (told_after,) = read(make_board(*drafts), language, "stories/", kind).entries
    assert told_after.id == told_before.id


def test_rss_says_that_an_old_address_is_no_link() -> None:
    for drafts, expected in ((BEFORE, "true"), (AFTER["posting"][0], "false")):
        content = files(make_board(*drafts), "en")["en/opportunities/feed.xml"]
        (guid,) = parse_xml(content).iter("guid")
        assert guid.get("isPermaLink") == expected


def test_the_feed_of_a_renamed_organisation_keeps_its_id() -> None:
    atom_id = "{http://www.w3.org/2005/Atom}id"
    before = files(make_board(*BEFORE), "ar")["ar/organisations/first/atom.xml"]
    after = files(make_board(*AFTER["organisation"][0]), "ar")["ar/organisations/second/atom.xml"]
    assert parse_xml(before).findtext(atom_id) == parse_xml(after).findtext(atom_id)


@renamed
@languages
def test_calendars_keep_their_uids(drafts: tuple[Draft, ...], today: str, language: str) -> None:
    def uids(board_drafts: tuple[Draft, ...], path: str) -> set[str]:
        content = calendars(make_board(*board_drafts), language)[path]
        return {str(event["UID"]) for event in read_calendar(content).events}

    first = uids(BEFORE, "opportunities/first/logo/calendar.ics")
    assert len(first) == 3
    assert uids(drafts, f"opportunities/{today}/calendar.ics") == first
    assert uids(drafts, "opportunities/calendar.ics") == uids(BEFORE, "opportunities/calendar.ics")


@languages
def test_the_calendar_of_a_removed_posting_takes_its_dates_away(language: str) -> None:
    gone = [{"posting": "logo", "removed_on": "2026-11-01"}]
    view = make_view(make_board(organisation("second", formerly=["first"], gone=gone)), language)
    outputs = with_copies(calendar_outputs(view), former_pages(view))
    published = {output.path: output.content for output in outputs}
    today = f"{language}/opportunities/second/logo/calendar.ics"
    for path in (today, f"{language}/opportunities/first/logo/calendar.ics"):
        calendar = read_calendar(published[path])
        assert calendar.events == []
        assert calendar["SOURCE"] == SITE + today
    assert not [path for path in published if "/kit/" in path]


@renamed
def test_boards_of_jobs_know_it_by_its_first_id(drafts: tuple[Draft, ...], today: str) -> None:
    view = make_view(make_board(*drafts), "en")
    text = PostingText(view)
    listed = list(jobs(view, text))
    assert parse_xml(linkedin(view, listed).content).findtext(".//partnerJobId") == "first/logo"
    assert parse_xml(indeed(view, listed).content).findtext(".//referencenumber") == "first/logo"
    assert today in (parse_xml(indeed(view, listed).content).findtext(".//url") or "")
    described: Any = job_posting(view, view.board.opportunities[0], text)
    assert described["identifier"]["value"] == "first/logo"
