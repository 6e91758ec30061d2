"""One announcement: a posting's parts, arranged and cut as a channel wants them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from volunteer_board.model.opportunity import Opportunity
from volunteer_board.rendering.announcements.channels import CHANNELS, Channel, Markup
from volunteer_board.rendering.announcements.parts import Parts
from volunteer_board.rendering.announcements.shortening import shortened
from volunteer_board.rendering.view import View

_PROSE = ("title", "summary")
"""Parts of which a piece is better than nothing."""
_OURS = ("address", "link")


@dataclass(frozen=True, slots=True)
class Announcement:
    """A ready text; ``subject`` is that of a letter, else empty.

    ``length`` is measured by the rules of the channel, and never above its limit.
    """

    channel: Channel
    paragraphs: tuple[str, ...]
    length: int
    subject: str = ""

    @property
    def text(self) -> str:
        """The whole text, its paragraphs set apart by empty lines."""
        return _joined(self.paragraphs)


class Announcer:
    """Writes the announcements of postings in the language of a view; keep one for many."""

    def __init__(self, view: View) -> None:
        self._parts = Parts(view)

    def announcements(
        self, opportunity: Opportunity, channels: Sequence[Channel] = CHANNELS
    ) -> Iterator[Announcement]:
        """Give the announcement of a posting for each of some channels, in their order."""
        parts = self._parts.of(opportunity)
        hashtags = self._parts.hashtags(opportunity)
        for channel in channels:
            parts["hashtags"] = " ".join(hashtags[: channel.hashtags])
            subject = parts["subject"] if channel.has_subject else ""
            yield Announcement(channel, *_fitting(parts, channel), subject)


def _fitting(parts: Mapping[str, str], channel: Channel) -> tuple[tuple[str, ...], int]:
    """Give the paragraphs, without as much as the channel's limit demands, and their length."""
    said = _unformatted(parts, channel.markup) if channel.markup else parts
    paragraphs, length = _arranged(said, channel)
    for name in channel.gives_way:
        while length > channel.limit and said[name]:
            said = {**said, name: _reduced(name, said[name], length - channel.limit)}
            paragraphs, length = _arranged(said, channel)
    return paragraphs, length


def _reduced(name: str, text: str, excess: int) -> str:
    return shortened(text, len(text) - excess) if name in _PROSE else ""


def _arranged(parts: Mapping[str, str], channel: Channel) -> tuple[tuple[str, ...], int]:
    shown = _with_bold_title(parts, channel.markup) if channel.markup else parts
    joined = ["\n".join([shown[n] for n in names if shown[n]]) for names in channel.paragraphs]
    paragraphs = tuple(filter(None, joined))
    return paragraphs, channel.length(_joined(paragraphs))


def _unformatted(parts: Mapping[str, str], markup: Markup) -> Mapping[str, str]:
    """Replace what the service would take for its marks; addresses are ours, and stay."""
    whole = "".join(parts.values())
    if not any(chr(mark) in whole for mark in markup.marks):
        return parts
    return {
        name: text if name in _OURS else _without_marks(text, markup)
        for name, text in parts.items()
    }


def _without_marks(text: str, markup: Markup) -> str:
    return markup.formatting.sub(lambda found: found.group().translate(markup.marks), text)


def _with_bold_title(parts: Mapping[str, str], markup: Markup) -> Mapping[str, str]:
    title = parts["title"]
    return {**parts, "title": markup.bold.format(title)} if title else parts


def _joined(paragraphs: Sequence[str]) -> str:
    return "\n\n".join(paragraphs)
