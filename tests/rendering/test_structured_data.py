"""Structured data by Google's rules, and its way into a page."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.boards import ENDED, NOW, SITE, make_board, make_view, organisation, posting, story
from volunteer_board.model.board import Board
from volunteer_board.rendering.job_postings import job_posting
from volunteer_board.rendering.organisation_data import employer, organisation_data
from volunteer_board.rendering.posting_text import PostingText
from volunteer_board.rendering.structured_data import (
    article,
    breadcrumbs,
    item_list,
    to_json_ld,
    website,
)

AT_A_PLACE = {"location": {"place": "amman", "address": {"en": "Rainbow Street"}}}
languages = pytest.mark.parametrize("language", ["ar", "en"])


def first_job(board: Board, language: str = "en") -> Any:
    view = make_view(board, language)
    return job_posting(view, board.opportunities[0], PostingText(view))


def job(language: str = "en", /, **changes: Any) -> Any:
    return first_job(make_board(posting(**changes)), language)


@languages
def test_job_posting_has_what_google_requires(language: str) -> None:
    data = job(language)
    assert data["@type"] == "JobPosting"
    assert data["title"] == {"ar": "مصمّم/ة هوية بصرية", "en": "Brand designer"}[language]
    assert data["description"].startswith("<p>") and data["description"] != data["title"]
    assert data["datePosted"] == "2026-11-16"
    assert data["hiringOrganization"]["@type"] == "Organization"
    assert data["hiringOrganization"]["name"] == {"ar": "دار أمل", "en": "Dar Amal"}[language]
    assert data["employmentType"] == "VOLUNTEER"
    assert data["identifier"]["value"] == "dar-amal/logo"
    assert "baseSalary" not in data


def test_remote_work_says_from_which_countries_people_may_apply() -> None:
    data = job(applicants_from=["LB", "SY"])
    assert data["jobLocationType"] == "TELECOMMUTE"
    assert data["applicantLocationRequirements"] == [
        {"@type": "Country", "name": "Lebanon"},
        {"@type": "Country", "name": "Syria"},
    ]
    assert "jobLocation" not in data


@pytest.mark.parametrize(
    ("countries", "expected"), [(("EG", "MA"), ["Egypt", "Morocco"]), ((), ["Jordan"])]
)
def test_remote_work_without_countries_takes_those_of_the_board_or_the_organisation(
    countries: tuple[str, ...], expected: list[str]
) -> None:
    board = make_board(posting(), applicant_countries=countries)
    data = first_job(board)
    assert data["applicantLocationRequirements"] == [
        {"@type": "Country", "name": name} for name in expected
    ]


@pytest.mark.parametrize("mode", ["onsite", "hybrid"])
def test_work_at_a_place_says_where_and_is_not_telecommuting(mode: str) -> None:
    data = job(mode=mode, **AT_A_PLACE)
    assert data["jobLocation"] == {
        "@type": "Place",
        "address": {
            "@type": "PostalAddress",
            "addressLocality": "Amman",
            "addressCountry": "JO",
            "streetAddress": "Rainbow Street",
        },
    }
    assert "jobLocationType" not in data
    assert "applicantLocationRequirements" not in data


def test_work_at_a_place_without_a_known_country_is_not_marked_up() -> None:
    assert job(mode="onsite", location={"place": "the-moon"}) is None


def test_remote_work_for_an_organisation_without_a_country_is_not_marked_up() -> None:
    board = make_board(posting(), organisation(location={"place": "the-moon"}))
    assert first_job(board) is None


@pytest.mark.parametrize(("zone", "offset"), [("Asia/Amman", "+03:00"), ("Asia/Kolkata", "+05:30")])
def test_deadline_is_valid_to_the_last_moment_of_its_day_in_its_zone(
    zone: str, offset: str
) -> None:
    assert job(time_zone=zone)["validThrough"] == f"2026-12-21T00:00:00{offset}"


def test_ongoing_posting_has_no_valid_through() -> None:
    assert "validThrough" not in job(deadline=None, ongoing=True, review_on="2027-02-01")


@pytest.mark.parametrize("ended", ENDED.values(), ids=ENDED)
def test_ended_posting_is_not_marked_up(ended: Mapping[str, Any]) -> None:
    assert job(**ended) is None


def test_markup_goes_away_with_the_deadline_and_not_before() -> None:
    last = datetime(2026, 12, 20, 20, 59, 59, tzinfo=UTC)  # a second to midnight in Amman
    for now, is_marked_up in ((last, True), (last.replace(hour=21, minute=0, second=0), False)):
        board = make_board(posting(), now=now)
        found = first_job(board)
        assert (found is not None) is is_marked_up


@pytest.mark.parametrize(
    ("apply", "direct"),
    [
        ({"url": "https://example.org/apply/"}, True),
        ({"email": "a@example.org"}, True),
        ({"phone": "+962 6 555 0140"}, False),
    ],
)
def test_applying_is_direct_by_form_and_mail(apply: dict[str, str], direct: bool) -> None:
    assert job(apply=apply)["directApply"] is direct


def test_properties_that_a_posting_lacks_are_left_out() -> None:
    assert not {"jobStartDate", "totalJobOpenings"} & set(job())
    full = job(starts="2027-01-10", seats=4, seats_filled=1)
    assert (full["jobStartDate"], full["totalJobOpenings"]) == ("2027-01-10", 3)


def test_one_text_may_serve_many_postings() -> None:
    board = make_board(posting("dar-amal/a"), posting("dar-amal/b", seats=2))
    view = make_view(board, "ar")
    text = PostingText(view)
    for opportunity in board.opportunities:
        alone = job_posting(view, opportunity, PostingText(view))
        assert job_posting(view, opportunity, text) == alone


def test_organisation_says_what_is_known_of_it() -> None:
    bare = make_board(organisation())
    data = organisation_data(make_view(bare, "en"), bare.organisations["dar-amal"])
    assert data == {
        "@type": "Organization",
        "@id": f"{SITE}en/organisations/dar-amal/",
        "name": "Dar Amal",
        "description": "A house for women in Amman.",
        "email": "house@example.org",
        "address": {"@type": "PostalAddress", "addressLocality": "Amman", "addressCountry": "JO"},
    }
    rich = make_board(
        organisation(
            website="https://dar.example.org/",
            links=["https://social.example.org/dar"],
            logo="logo.png",
            founded=1998,
            phone="+962 6 555 0140",
            registration={"registrar": {"en": "Register"}, "number": "17"},
        )
    )
    data = organisation_data(make_view(rich, "en"), rich.organisations["dar-amal"])
    assert data["logo"] == f"{SITE}assets/logos/dar-amal/logo.png"
    assert data["sameAs"] == ["https://dar.example.org/", "https://social.example.org/dar"]
    assert data["foundingDate"] == "1998"
    assert data["identifier"] == {"@type": "PropertyValue", "name": "Register", "value": "17"}


def test_story_is_an_article_in_the_language_it_was_written_in() -> None:
    board = make_board(story("picture", "en", updated="2026-10-01"))
    view = make_view(board, "ar")
    data = article(view, board.stories[0].texts["en"])
    assert data["inLanguage"] == "en"
    assert data["mainEntityOfPage"] == f"{SITE}ar/stories/picture/"
    assert (data["datePublished"], data["dateModified"]) == ("2026-09-03", "2026-10-01")
    assert data["author"] == {"@type": "Person", "name": "Faisal"}
    assert data["about"] == employer(view, board.organisations["dar-amal"])
    assert data["image"] == f"{SITE}ar/stories/picture/share.png"


def test_story_without_pictures_of_its_own_shows_that_of_the_board() -> None:
    board = make_board(story(volunteer={"name": "Faisal", "about": "Copywriter"}), pictures=False)
    data = article(make_view(board, "en"), board.stories[0].texts["en"])
    assert data["image"] == f"{SITE}assets/share.png"
    author = {"@type": "Person", "name": "Faisal", "description": "Copywriter"}
    assert data["author"] == author


def test_lists_name_addresses_and_no_job_postings() -> None:
    board = make_board(posting("dar-amal/a"), posting("dar-amal/b"))
    data = item_list(make_view(board, "ar"), board.open)
    assert data["numberOfItems"] == 2
    assert data["itemListElement"] == [
        {"@type": "ListItem", "position": 1, "url": f"{SITE}ar/opportunities/dar-amal/a/"},
        {"@type": "ListItem", "position": 2, "url": f"{SITE}ar/opportunities/dar-amal/b/"},
    ]


def test_breadcrumbs_count_from_one_and_end_without_an_address() -> None:
    view = make_view(make_board(), "en")
    data = breadcrumbs(view, [("Home", "en/"), ("Opportunities", "en/opportunities/")])
    assert data["itemListElement"] == [
        {"@type": "ListItem", "position": 1, "name": "Home", "item": f"{SITE}en/"},
        {"@type": "ListItem", "position": 2, "name": "Opportunities"},
    ]


@languages
def test_website_is_one_and_speaks_the_language_of_the_page(language: str) -> None:
    data = website(make_view(make_board(), language))
    assert data["@id"] == f"{SITE}#site"
    assert (data["inLanguage"], data["url"]) == (language, f"{SITE}{language}/")


def test_whole_board_of_markup_is_one_graph() -> None:
    graph = json.loads(to_json_ld([{"@type": "A"}, {"@type": "B"}]))
    assert graph == {"@context": "https://schema.org", "@graph": [{"@type": "A"}, {"@type": "B"}]}


@given(st.text())
def test_no_text_ends_the_script_and_every_text_comes_back(text: str) -> None:
    written = to_json_ld([{"name": text}])
    assert not re.search("</?script|<!--", written, re.IGNORECASE)
    assert json.loads(written)["@graph"] == [{"name": text}]


def test_letters_stay_letters() -> None:
    assert "عربي" in to_json_ld([{"name": "عربي"}])


def test_description_is_short_enough_for_a_page() -> None:
    board = make_board(posting(), now=NOW)
    written = to_json_ld([first_job(board, "ar")])
    assert len(written.encode()) < 4000
