"""A person on a phone fills the form in Arabic, gets it wrong, mends it and takes the file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.axe import violations
from tests.browser.board import DESKTOP, PHONE
from tests.browser.clocks import hurry
from tests.browser.devices import Devices
from tests.browser.entry_cases import ARABIC, answer_at, case_of, checked, expected_words
from tests.browser.entry_form import EntryForm
from volunteer_board.reading.limits import POSTING
from volunteer_board.reading.strict_yaml import parse

SAID = "contribute.browser"
MODELS = ("micro", "project", "recurring")


@pytest.fixture(scope="module")
def forms(devices: Devices, address: str) -> Iterator[dict[str, EntryForm]]:
    """Each form in a browser of its own, opened once for all tests."""
    options: dict[str, Any] = {"viewport": PHONE, "locale": "ar", "timezone_id": "Asia/Amman"}
    forms = {}
    with ExitStack() as lent:
        for kind in ("", "organisation/", "story/"):
            device = lent.enter_context(devices.lent(hurry, **options))
            forms[kind] = EntryForm(device.new_page(), address, f"ar/contribute/{kind}")
            forms[kind].begin()
        yield forms


@pytest.fixture
def form(forms: dict[str, EntryForm], request: pytest.FixtureRequest) -> Iterator[EntryForm]:
    """A form in which nothing is written."""
    form = forms[getattr(request, "param", "")]
    yield form
    form.empty()
    assert form.errors == []
    assert form.hosts == {form.own_host}


@pytest.mark.parametrize("model", MODELS)
def test_posting_is_written_broken_mended_and_valid(
    form: EntryForm, tmp_path: Path, model: str
) -> None:
    wanted = case_of(model)
    words = expected_words(tmp_path / "broken", wanted)
    assert len(words) == 10
    form.write_all(wanted["data"])
    form.place(wanted["id"])
    for fault, text in zip(wanted["faults"], words, strict=True):
        shown = fault.get("shown", fault["at"])
        form.write(fault["at"], fault["write"])
        form.expect_error(shown, text)
        form.write(fault["at"], answer_at(wanted["data"], fault["at"]))
        form.expect_no_error(shown)
    form.check()
    name, text = form.download()
    path = f"opportunities/{wanted['id']}.yml"
    assert name == PurePosixPath(path).name
    assert parse(text, PurePosixPath(name), POSTING) == wanted["data"]
    assert checked(tmp_path / "mended", {path: text}) == {path: []}


ORGANISATION = {
    "name": {"ar": "بيت الحرفة"},
    "summary": {"ar": "دار صغيرة في إربد تعلّم الخياطة والنجارة."},
    "causes": ["employment"],
    "location": {"place": "irbid"},
    "time_zone": "Asia/Amman",
    "email": "house@example.org",
    "links": ["https://example.org/one", "https://example.org/two"],
    "owners": ["bayt-al-hirfa"],
}
STORY = {
    "title": "سبع قطع قماش",
    "summary": "كيف صار درس واحد في الخياطة ورشة تعمل كل أسبوع.",
    "volunteer": {"name": "نادين"},
    "outcome": {"hours": 12, "people_reached": 9},
    "organisation": "dar-amal",
    "opportunity": "dar-amal/brand-identity",
    "skills": ["graphic-design"],
    "consent": {"given_on": "2026-11-01", "covers": ["name", "words"]},
    "published": "2026-11-21",
}


@pytest.mark.parametrize(
    ("form", "data", "path"),
    [
        ("organisation/", ORGANISATION, "opportunities/bayt-al-hirfa/organisation.yml"),
        ("story/", STORY, "stories/seven-pieces.ar.md"),
    ],
    indirect=["form"],
)
def test_organisation_and_story_are_valid(
    form: EntryForm, tmp_path: Path, data: dict[str, Any], path: str
) -> None:
    form.write_all(data)
    if "title" in data:
        form.page.locator("#a-slug").fill("seven-pieces")
        form.page.locator("#a-body").fill("بدأت نادين بسبع قطع قماش.\n\nثم جاءت الجارات.")
    else:
        form.page.locator("#a-organisation").fill("bayt-al-hirfa")
    form.check()
    name, text = form.download()
    assert name == PurePosixPath(path).name
    assert checked(tmp_path / "board", {path: text}) == {path: []}


def test_posting_of_a_new_organisation_is_told_what_else_is_needed(form: EntryForm) -> None:
    form.page.locator("#a-organisation-choice").select_option("+")
    folder = form.page.locator("#a-organisation")
    folder.fill("بيت")
    folder.blur()
    error = form.page.locator("#a-organisation-error")
    expect(error).to_contain_text("حروفًا لاتينية صغيرة")
    form.place("+/brand-identity")
    folder.fill("bayt-jadid")
    form.check()
    expect(error).to_contain_text("opportunities/bayt-jadid/organisation.yml")
    expect(error).to_have_class(re.compile("is-warning"))


def test_advice_is_given_while_one_writes_and_leads_to_its_field(form: EntryForm) -> None:
    panel = form.page.locator("[data-advice]")
    expect(panel).to_be_hidden()
    form.write("/title/ar", "متطوع")
    expect(panel.locator("meter")).to_have_count(1)
    part = panel.locator("details").first
    part.locator("summary").click()
    advice = part.locator(".advice").first
    expect(advice.locator("a")).to_have_attribute("href", re.compile("/ar/reference/advice/#"))
    advice.get_by_role("button").click()
    expect(form.page.locator("form.entry :focus")).to_have_count(1)


def test_all_that_is_absent_stands_in_one_line_that_leads_to_each_field(form: EntryForm) -> None:
    panel = form.page.locator("[data-advice]")
    form.write("/title/ar", "ترجمة دليل القراءة")
    absent = panel.locator(".advice-absences")
    expect(absent).to_have_count(1)
    training = absent.get_by_role("button", name="التدريب قبل البدء")
    training.click()
    expect(form.page.locator("[data-field='training'] :focus")).to_have_count(1)
    form.write("/training/what/ar", "نصف ساعة نشرح فيها قواعد الأسلوب.")
    expect(training).to_have_count(0)
    assert "no-training" not in str(
        panel.locator(".advice a").evaluate_all("all => all.map(a => a.href)")
    )


def test_a_title_that_is_the_organisation_is_advised_on(form: EntryForm) -> None:
    form.place("bayt-al-hikaya/brand-identity")
    chosen = form.page.locator("#a-organisation-choice option:checked")
    form.write("/title/ar", chosen.inner_text())
    said = form.page.locator("[data-advice] a[href$='#title-is-organisation']")
    expect(said).to_have_count(1)


def test_draft_stays_on_the_device_until_it_is_cleared(form: EntryForm) -> None:
    form.write("/title/ar", "مصوّر/ة لأرشيف الدار")
    form.write("/skills/0/skill", "photography")
    form.write("/commitment/flexible", True)
    expect(form.page.locator("[data-draft]")).to_have_text(ARABIC.text(f"{SAID}.draft.kept"))
    form.begin()
    expect(form.page.locator("#f-title-ar")).to_have_value("مصوّر/ة لأرشيف الدار")
    expect(form.field("/skills/0/skill").locator("select")).to_have_value("photography")
    expect(form.field("/commitment/flexible").locator("input")).to_be_checked()
    expect(form.page.locator("#a-slug")).to_have_value("mswr-larshyf-aldar")
    form.page.once("dialog", lambda dialog: dialog.accept())
    form.page.locator("[data-clear-draft]").click()
    expect(form.page.locator("#f-title-ar")).to_have_value("")
    form.begin()
    expect(form.page.locator("#f-title-ar")).to_have_value("")


def test_list_of_groups_is_worked_with_the_keyboard_alone(form: EntryForm) -> None:
    keys = form.page.keyboard
    skills = form.field("/skills")
    skills.locator("[data-add]").focus()
    keys.press("Enter")
    second = skills.locator("[data-item]").nth(1)
    expect(second.locator("select").first).to_be_focused()
    keys.press("ArrowDown")
    expect(second.locator("select").first).not_to_have_value("")
    keys.press("Tab")
    keys.press("ArrowDown")
    expect(second.locator("select").nth(1)).to_have_value("beginner")
    for _ in range(2):
        keys.press("Tab")
    expect(second.get_by_role("button")).to_be_focused()
    expect(second.get_by_role("button")).to_have_accessible_name(
        ARABIC.text(f"{SAID}.item.remove", field="المهارات", number="2")
    )
    keys.press("Enter")
    expect(skills.locator("[data-item]")).to_have_count(1)
    expect(skills.locator("[data-item]").get_by_role("button")).to_be_focused()
    keys.press("Enter")
    expect(skills.locator("[data-add]")).to_be_focused()


def test_check_leads_to_everything_that_is_missing(form: EntryForm) -> None:
    sending = form.page.locator("[data-sending]")
    expect(sending).to_contain_text(ARABIC.text("contribute.browser.sending.unchecked"))
    form.check()
    expect(sending.locator(".sending-errors")).to_be_visible()
    summary = form.page.locator("[data-problems]")
    expect(summary).to_be_focused()
    links = summary.locator("a")
    expect(links).to_have_count(form.page.locator(".question-error:visible").count())
    links.filter(has_text="contact.role").click()
    expect(form.page.locator("#f-contact-role-ar")).to_be_focused()
    expect(form.page.locator("#f-contact-role-ar")).to_have_attribute("aria-invalid", "true")
    described = form.page.locator("#f-contact-role-ar").get_attribute("aria-describedby") or ""
    assert "f-contact-role-error" in described.split()


def test_error_does_not_stand_behind_what_other_fields_lack(form: EntryForm) -> None:
    form.write("/title/ar", "\u202eمقلوب")
    expect(form.field("/title").locator(".question-error")).to_contain_text("U+202E")


def test_nothing_is_left_of_what_is_cleared(form: EntryForm) -> None:
    form.write("/title/ar", "ب" * 119)
    counter = form.field("/title").locator(".counter").first
    counter.wait_for()
    form.page.locator("[data-advice]").wait_for()
    form.empty()
    counter.wait_for(state="hidden")
    form.page.locator("[data-advice]").wait_for(state="hidden")


@pytest.mark.parametrize("form", ["", "organisation/", "story/"], indirect=True)
def test_form_with_errors_is_accessible(form: EntryForm) -> None:
    form.page.emulate_media(reduced_motion="reduce")
    form.check()
    form.page.locator("[data-problems] a").first.wait_for()
    form.page.evaluate(
        "document.querySelectorAll('.entry details').forEach((fold) => (fold.open = true))"
    )
    assert violations(form.page) == [], "light, on a phone"
    form.page.emulate_media(color_scheme="dark")
    form.page.set_viewport_size(DESKTOP)
    assert violations(form.page) == [], "dark, on a desk"
    form.page.emulate_media(color_scheme="light", reduced_motion="no-preference")
    form.page.set_viewport_size(PHONE)


def test_language_that_is_not_written_stays_away_until_asked_for(form: EntryForm) -> None:
    english = form.page.locator("#f-title-en")
    expect(english).to_be_hidden()
    switch = form.page.locator("[data-languages] input[value=en]")
    switch.check()
    english.fill("Photographer for the archive")
    switch.uncheck()
    expect(english).to_be_visible()
    expect(form.page.locator("#f-summary-en")).to_be_hidden()


def test_choices_among_many_are_found_by_typing(form: EntryForm) -> None:
    causes = form.field("/causes")
    causes.locator("summary").click()
    causes.get_by_role("searchbox").fill("البيئه")
    expect(causes.locator(".option:visible")).to_have_count(1)
    causes.locator(".option:visible input").check()
    expect(causes.locator("[data-picked]")).to_have_text("البيئة")


def test_numbers_are_understood_as_arabs_write_them(form: EntryForm) -> None:
    form.write("/model", "micro")
    form.write("/commitment/total_hours", "٧٫٥")
    form.write("/contact/answers_within_days", "٤٥")
    form.expect_no_error("/commitment/total_hours")
    expect(form.field("/contact/answers_within_days").locator(".question-error")).to_contain_text(
        "30"
    )
