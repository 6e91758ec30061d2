"""The channels on which a posting is announced, and what each of them allows.

A channel is data: whoever adds one writes an entry here and its name and words in
``announcements.po``. Limits are those that the services state; where a service allows far
more than anybody reads, the limit is what it shows without a tap on "more".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from volunteer_board.rendering.announcements.lengths import utf16_length, weighted_length

Part = str
"""What a piece of an announcement is about; ``parts.py`` writes each."""


@dataclass(frozen=True, slots=True)
class Markup:
    """Marks by which a service sets letters bold.

    ``bold`` holds ``{}`` for the text. ``marks`` gives a look-alike for each mark of the
    service, as ``str.translate`` takes them; ``formatting`` finds where one would count.
    """

    bold: str
    marks: Mapping[int, int]
    formatting: re.Pattern[str]


WHATSAPP_MARKUP = Markup(
    bold="*{}*",
    marks=str.maketrans("*_~`", "\u2217\uff3f\u223c\u02cb"),
    formatting=re.compile(r"(?<![^\W_])[*_~`]+(?=\S)|(?<=\S)[*_~`]+(?![^\W_])"),
)
"""A mark counts only at the edge of a word (faq.whatsapp.com, "How to format your messages"),
so the underscore of ``first_last@example.org`` stays."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """One channel.

    ``paragraphs`` are the parts in the order in which they are read; those of one paragraph
    stand on lines of their own. A text above the ``limit``, measured by ``length``, loses the
    parts of ``gives_way`` one after the other; of a part that is prose only as much as must go.
    ``hashtags`` is the most of them. ``share_address`` opens the service, where it can, with
    ``{text}`` and ``{subject}`` filled in, or with ``{link}`` and the ``{rest}``, which are the
    paragraphs without it. ``has_subject`` is true of letters.
    """

    name: str
    limit: int
    paragraphs: tuple[tuple[Part, ...], ...]
    gives_way: tuple[Part, ...]
    hashtags: int = 0
    length: Callable[[str], int] = utf16_length
    markup: Markup | None = None
    share_address: str = ""
    has_subject: bool = False


CHANNELS: tuple[Channel, ...] = (
    Channel(
        name="linkedin",
        limit=3000,
        # The feed shows about 200 characters: what and for whom, then why.
        paragraphs=(
            ("title", "organisation"), ("summary",), ("tasks",), ("skills", "gains"), ("impact",),
            ("facts",), ("contact", "link"), ("hashtags",),
        ),
        gives_way=("impact", "tasks", "skills", "contact", "summary", "title"),
        hashtags=5,
    ),
    Channel(
        name="whatsapp",
        limit=800,
        paragraphs=(
            ("title", "organisation"), ("summary",), ("main-facts", "gains"), ("link",),
        ),
        gives_way=("gains", "summary", "organisation", "title"),
        markup=WHATSAPP_MARKUP,
        share_address="https://wa.me/?text={text}",
    ),
    Channel(
        name="telegram",
        limit=1024,  # below the share picture; a message alone may have 4,096
        paragraphs=(
            ("title", "organisation"), ("summary",), ("facts",), ("gains", "contact"), ("link",),
            ("hashtags",),
        ),
        gives_way=("contact", "gains", "summary", "organisation", "title"),
        hashtags=3,
        share_address="https://t.me/share/url?url={link}&text={rest}",
    ),
    Channel(
        name="x",
        limit=280,
        paragraphs=(
            ("title", "organisation"), ("summary",), ("brief",), ("address", "hashtags"),
        ),
        gives_way=("summary", "organisation", "brief", "title"),
        hashtags=2,
        length=weighted_length,
        share_address="https://x.com/intent/post?text={text}",
    ),
    Channel(
        name="instagram",
        limit=2200,  # and 30 hashtags; no address in a caption can be pressed
        paragraphs=(
            ("title", "organisation"), ("summary",), ("tasks",), ("skills", "gains"), ("facts",),
            ("where-to-find",), ("hashtags",),
        ),
        gives_way=("tasks", "skills", "gains", "summary", "title"),
        hashtags=12,
    ),
    Channel(
        name="facebook",
        limit=2000,
        paragraphs=(
            ("title", "organisation"), ("summary",), ("main-facts",), ("gains",), ("impact",),
            ("contact", "link"), ("hashtags",),
        ),
        gives_way=("impact", "contact", "summary", "title"),
        hashtags=3,
    ),
    Channel(
        name="career-office",
        limit=3000,
        paragraphs=(
            ("greeting",), ("request",), ("summary",), ("tasks",), ("skills", "students-gain"),
            ("facts",), ("link", "organisation-contact"), ("thanks", "organisation"),
        ),
        gives_way=("tasks", "skills", "summary"),
        share_address="mailto:?subject={subject}&body={text}",
        has_subject=True,
    ),
)  # fmt: skip

CHANNEL_NAMES = tuple(channel.name for channel in CHANNELS)
