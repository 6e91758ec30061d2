"""XML for LinkedIn and Indeed: their names, lengths and required fields, read back by lxml."""

from __future__ import annotations

import re
from collections.abc import Mapping
from email.utils import parsedate_to_datetime
from functools import cache
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from lxml import etree, html

from tests.board_folder import CASES
from tests.boards import ENDED, OPPORTUNITY, make_board, organisation, posting
from tests.rendering.exports.sample import (
    exports,
    hostile_board,
    sample_board,
    sample_exports,
    texts,
)
from volunteer_board.rendering.exports.indeed import without_entities
from volunteer_board.rendering.exports.jobs import reduced, shortened
from volunteer_board.rendering.exports.linkedin import LONGEST_ID, partner_job_id

FORMATS = ("linkedin", "indeed")
ALLOWED = {"b", "strong", "u", "i", "br", "p", "ul", "li"}

every_format = pytest.mark.parametrize("name", FORMATS)
languages = pytest.mark.parametrize("language", ["ar", "en"])


@cache
def schema(name: str) -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(CASES / "exports" / f"{name}.xsd"))


def read(files: Mapping[str, bytes], name: str, language: str) -> list[dict[str, str]]:
    """Give every job as text by element, after the whole file was held to its schema."""
    root = etree.fromstring(files[f"exports/{name}.{language}.xml"])
    schema(name).assertValid(root)
    return [{part.tag: part.text or "" for part in job} for job in root.iter("job")]


def content(description: str) -> html.HtmlElement:
    return html.fragment_fromstring(description, "main")


def tags(description: str) -> set[str]:
    return {element.tag for element in content(description).iterdescendants()}


@every_format
@languages
def test_the_sample_board_keeps_the_rules_of_the_format(name: str, language: str) -> None:
    files = sample_exports(language)
    jobs = read(files, name, language)
    assert len(jobs) == len(sample_board().open) > 20
    for job in jobs:
        assert tags(job["description"]) <= ALLOWED
        assert job["description"] != job["title"]
    root = etree.fromstring(files[f"exports/linkedin.{language}.xml"])
    assert root.findtext("expectedJobCount") == str(len(jobs))


@every_format
@pytest.mark.parametrize("ended", ENDED.values(), ids=ENDED)
def test_only_open_postings_are_there(name: str, ended: Mapping[str, object]) -> None:
    board = make_board(posting("dar-amal/ended", **ended), posting("dar-amal/open"))
    (job,) = read(exports(board, "en"), name, "en")
    assert job.get("partnerJobId", job.get("referencenumber")) == "dar-amal/open"


def test_linkedin_says_how_to_apply_and_where() -> None:
    amman = {"location": {"place": "amman"}}
    form = {"url": "https://a.example.org/?x=1&y=2"}
    contact = {**OPPORTUNITY["contact"], "email": "l@example.org"}
    board = make_board(
        posting("dar-amal/a", mode="onsite", apply=form, **amman),
        posting("dar-amal/b", mode="hybrid", **amman),
        posting("dar-amal/c", contact=contact),
    )
    jobs = read(exports(board, "en"), "linkedin", "en")
    found = {job["partnerJobId"][-1]: job for job in jobs}
    assert [found[key]["workplaceTypes"] for key in "abc"] == ["On-site", "Hybrid", "Remote"]
    assert [found[key]["location"] for key in "abc"] == ["Amman, Jordan", "Amman, Jordan", "Jordan"]
    assert found["a"]["applyUrl"] == "https://a.example.org/?x=1&y=2"
    assert found["b"]["applyUrl"] == "https://board.example.org/en/opportunities/dar-amal/b/"
    assert [found[key]["posterEmail"] for key in "bc"] == ["latifa@example.org", "l@example.org"]
    assert found["a"]["listDate"] == "2026-11-16"
    assert found["a"]["expirationDate"] == "2026-12-20"


def test_indeed_says_that_remote_work_is_fully_remote() -> None:
    near = posting("dar-amal/near", mode="onsite", location={"place": "amman"})
    jobs = read(exports(make_board(posting("dar-amal/far"), near), "en"), "indeed", "en")
    found = {job["referencenumber"]: job for job in jobs}
    far, onsite = found["dar-amal/far"], found["dar-amal/near"]
    assert (far["remotetype"], far["city"], far["country"]) == ("Fully remote", "Remote", "JO")
    assert "remotetype" not in onsite
    assert (onsite["city"], onsite["country"]) == ("Amman", "JO")
    assert far["requisitionid"] == far["referencenumber"]
    assert far["experience"] == "Brand design (Advanced)"


@languages
def test_every_text_for_indeed_is_character_data(language: str) -> None:
    xml = sample_exports(language)[f"exports/indeed.{language}.xml"].decode()
    left = re.sub(r"<!\[CDATA\[.*?\]\]>", "", xml, flags=re.DOTALL)
    assert re.sub(r"<[^>]*>", "", left).strip() == ""
    assert "&" not in left


@languages
def test_remote_work_alone_is_at_the_place_that_indeed_calls_remote(language: str) -> None:
    jobs = {
        job["referencenumber"]: job for job in read(sample_exports(language), "indeed", language)
    }
    for opportunity in sample_board().open:
        job = jobs[opportunity.id]
        assert (job.get("remotetype") == "Fully remote") is opportunity.is_remote
        assert (job["city"] == "Remote") is opportunity.is_remote
    assert {job.get("remotetype") for job in jobs.values()} == {
        None,
        "Fully remote",
        "Hybrid remote",
    }


@every_format
@languages
def test_the_file_is_as_old_as_the_last_change(name: str, language: str) -> None:
    root = etree.fromstring(sample_exports(language)[f"exports/{name}.{language}.xml"])
    written = parsedate_to_datetime(root.findtext("lastBuildDate"))
    zone = ZoneInfo(sample_board().settings.time_zone)
    assert written.astimezone(zone).date() == sample_board().last_change


def test_a_long_id_becomes_a_hash_that_never_changes() -> None:
    long = "an-organisation-with-a-long-name/and-a-posting-too"
    assert partner_job_id("dar-amal/logo") == "dar-amal/logo"
    assert partner_job_id(long) == "80d03f3ae6e6d29281e70ecf7b92297e4660e77f"
    assert len(partner_job_id(long)) == LONGEST_ID
    assert partner_job_id(long) != partner_job_id(long + "s")


@every_format
@languages
def test_the_shortest_posting_has_a_description_that_is_long_enough(
    name: str, language: str
) -> None:
    board = hostile_board("xy", experience=None)
    (job,) = read(exports(board, language), name, language)
    assert len(content(job["description"]).text_content()) >= 100


@every_format
def test_the_longest_posting_is_shortened_between_paragraphs(name: str) -> None:
    longest = {"en": ["&" * 280] * 15}
    board = hostile_board("<" * 1200, tasks=longest, requirements=longest)
    (job,) = read(exports(board, "en"), name, "en")
    description = job["description"]
    assert len(description) <= 25_000
    assert description.endswith(("</p>", "</ul>"))
    assert tags(description) <= ALLOWED


@given(text=texts)
@settings(max_examples=40)
def test_hostile_texts_come_back_and_stay_texts(text: str) -> None:
    files = exports(hostile_board(text), "en")
    for name in FORMATS:
        (job,) = read(files, name, "en")
        assert (job["title"], job["company"]) == (text, text)
        assert tags(job["description"]) <= ALLOWED
    (linkedin,) = read(files, "linkedin", "en")
    said = content(linkedin["description"]).text_content()
    assert "".join(text.split()) in "".join(said.split())


@given(text=texts)
@settings(max_examples=60)
def test_indeed_gets_no_entities(text: str) -> None:
    (job,) = read(exports(hostile_board(text), "en"), "indeed", "en")
    assert not re.search(r"&(?:\w+|#\w+);", job["description"])


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("<p>a &amp; b</p>", "<p>a & b</p>"),
        ("<p>R&amp;D</p>", "<p>R＆D</p>"),
        ("&amp;lt;b&gt; &amp;#60;", "＆lt;b＞ ＆#60;"),
        ("<p>plain</p>", "<p>plain</p>"),
    ],
)
def test_signs_that_mean_nothing_stand_for_entities(written: str, said: str) -> None:
    assert without_entities(written) == said


FALLBACK = [
    ('<h3>T</h3><p lang="ar" dir="rtl">ن</p>', "<p><strong>T</strong></p><p>ن</p>"),
    ('<ul lang="ar" dir="rtl"><li>ن</li></ul>', "<ul><li>ن</li></ul>"),
    ('<p>a <span lang="ar" dir="rtl">&lt;span&gt;</span></p>', "<p>a &lt;span&gt;</p>"),
]


@pytest.mark.parametrize(("simple", "left"), FALLBACK)
def test_only_allowed_elements_are_left_and_every_text(simple: str, left: str) -> None:
    assert reduced(simple) == left


def test_shortening_takes_whole_paragraphs() -> None:
    assert shortened("<p>one</p><p>two</p>", 20) == "<p>one</p><p>two</p>"
    assert shortened("<p>one</p><p>two</p>", 19) == "<p>one</p>"
    assert shortened("<p>one</p>", 5) == ""


def test_a_text_in_another_language_is_there_all_the_same() -> None:
    board = make_board(posting(title={"ar": "ترجمة"}), organisation(name={"ar": "دار"}))
    (job,) = read(exports(board, "en"), "linkedin", "en")
    assert (job["title"], job["company"]) == ("ترجمة", "دار")
