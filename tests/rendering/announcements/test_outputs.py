"""The files from which the share panel takes its texts."""

from __future__ import annotations

import json
from typing import Any

from tests.boards import ENDED, make_board, make_view, posting
from volunteer_board.rendering.announcements.announcement import Announcer
from volunteer_board.rendering.announcements.channels import CHANNEL_NAMES
from volunteer_board.rendering.announcements.outputs import announcement_outputs

BOARD = make_board(
    posting("dar-amal/logo"),
    posting("dar-amal/sign", title={"ar": "لافتة"}),
    posting("dar-amal/past", **ENDED["expired"]),
    posting("gone/past", **ENDED["closed"]),
)


def contents(language: str) -> dict[str, Any]:
    outputs = announcement_outputs(make_view(BOARD, language))
    return {output.path: json.loads(output.content) for output in outputs}


def test_each_organisation_has_the_texts_of_its_open_postings() -> None:
    files = contents("en")
    assert set(files) == {"en/announcing.json", "en/organisations/dar-amal/announcements.json"}
    assert set(files["en/organisations/dar-amal/announcements.json"]) == {"logo", "sign"}


def test_paragraphs_are_put_together_as_the_texts_they_come_from() -> None:
    for language in ("ar", "en"):
        texts = contents(language)[f"{language}/organisations/dar-amal/announcements.json"]
        for opportunity in BOARD.open:
            told = texts[opportunity.id.partition("/")[2]]
            assert len(set(told["paragraphs"])) == len(told["paragraphs"])
            for each in Announcer(make_view(BOARD, language)).announcements(opportunity):
                arrangement = told["channels"][each.channel.name]
                said = [told["paragraphs"][place] for place in arrangement["text"]]
                assert "\n\n".join(said) == each.text
                assert arrangement["length"] == each.length
                assert arrangement.get("subject", "") == each.subject


def test_channels_have_a_name_and_say_what_they_allow() -> None:
    channels = contents("ar")["ar/announcing.json"]
    assert tuple(channels["channels"]) == CHANNEL_NAMES
    for name in CHANNEL_NAMES:
        assert channels["messages"][f"announcing.channel.{name}"]
    assert channels["languages"] == {"ar": "العربية", "en": "English"}
    assert channels["locale"] == "ar-JO-u-nu-latn"


def test_pictures_are_offered_where_the_site_makes_them() -> None:
    assert set(contents("en")["en/announcing.json"]["pictures"].values()) == {
        "share.png", "share-square.png", "poster.pdf",
    }  # fmt: skip
    plain = make_board(posting(), pictures=False)
    channels, *_ = announcement_outputs(make_view(plain, "en"))
    assert json.loads(channels.content)["pictures"] == {}
