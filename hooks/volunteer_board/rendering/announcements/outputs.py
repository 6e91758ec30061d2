"""The announcements as data, for the share panel of a posting's page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from volunteer_board.model.opportunity import Opportunity
from volunteer_board.rendering import addresses
from volunteer_board.rendering.announcements.announcement import Announcement, Announcer
from volunteer_board.rendering.announcements.channels import CHANNELS
from volunteer_board.rendering.interface_words import messages_of
from volunteer_board.rendering.output import Output, json_output
from volunteer_board.rendering.view import View, language_of

_SPOKEN_BY_SCRIPTS = ("announcing.",)


def announcement_outputs(view: View) -> Iterator[Output]:
    """Give the channels with the words around them, then a file of each organisation."""
    yield channels_output(view)
    announcer = Announcer(view)
    for organisation_id, opportunities in view.board.open_by_organisation.items():
        texts = {_slug(each): _texts(announcer, each) for each in opportunities}
        path = addresses.announcements(view.code, organisation_id)
        yield Output(path, msgspec.json.encode(texts))


def channels_output(view: View) -> Output:
    """Give what the panel needs for any posting: words, languages, and what each channel allows."""
    languages = view.board.settings.languages
    content = {
        "locale": view.language.browser_locale,
        "messages": dict(messages_of(view.language, _SPOKEN_BY_SCRIPTS)),
        "languages": {each.code: language_of(each).own_name for each in languages},
        "channels": {
            channel.name: {"limit": channel.limit, "address": channel.share_address}
            for channel in CHANNELS
        },
        "pictures": _pictures() if view.board.settings.pictures else {},
    }
    return json_output(addresses.announcement_channels(view.code), content)


def _pictures() -> Mapping[str, str]:
    """Give the files beside the page of an open posting by what they are."""
    return {
        "picture-wide": addresses.share_picture("", "wide"),
        "picture-square": addresses.share_picture("", "square"),
        "poster": addresses.poster(""),
    }


def _slug(opportunity: Opportunity) -> str:
    return opportunity.id.partition("/")[2]


def _texts(announcer: Announcer, opportunity: Opportunity) -> Mapping[str, Any]:
    """Give the paragraphs of a posting, each once, and for each channel which of them it has.

    Most channels say the same things in another order: written out, the texts of a large
    board would be as heavy as all of its pages.
    """
    places: dict[str, int] = {}
    channels = {
        announcement.channel.name: _by_place(announcement, places)
        for announcement in announcer.announcements(opportunity)
    }
    return {"paragraphs": list(places), "channels": channels}


def _by_place(announcement: Announcement, places: dict[str, int]) -> Mapping[str, Any]:
    text = [places.setdefault(paragraph, len(places)) for paragraph in announcement.paragraphs]
    content = {"text": text, "length": announcement.length}
    return {**content, "subject": announcement.subject} if announcement.subject else content
