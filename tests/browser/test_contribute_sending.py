"""What the form ends in: the file goes to the board as the person sees it, and nowhere else."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Route, ViewportSize, expect

from tests.board_folder import valid_case
from tests.browser.axe import violations
from tests.browser.contributing import GITHUB, Contributing, FormOpener, clipboard

POSTING = "dar-amal/brand-identity"
SHORT = "opportunity-one-language.yml"
READER = "mdast-util-from-markdown.js"
PHONE: ViewportSize = {"width": 390, "height": 844}


def test_a_new_file_is_proposed_whole_or_pasted(new_posting: Contributing) -> None:
    form = new_posting
    form.begin_with(valid_case(SHORT).encode())
    form.choose_organisation("dar-amal")
    form.check()
    name, text = form.download()
    assert name == "reader.yml"
    form.way("انسخوا الملف").click()
    expect(form.sending.get_by_role("status")).to_have_text("نُسخ الملف.")
    assert clipboard(form.page) == text
    address = urlsplit(form.best.get_attribute("href") or "")
    assert f"https://{address.netloc}{address.path}" == f"{GITHUB}/new/main"
    path = "opportunities/dar-amal/reader.yml"
    assert parse_qs(address.query) == {"filename": [path], "value": [text]}
    issue = form.way("أرسلوها باستمارة GitHub").get_attribute("href") or ""
    asked = {key: value for key, (value,) in parse_qs(urlsplit(issue).query).items()}
    assert asked.pop("title")
    assert asked == {
        "template": "draft.yml",
        "organisation": "dar-amal",
        "slug": "reader",
        "kind": "opportunity",
        "file": text,
    }


def test_a_file_too_long_for_an_address_goes_by_the_issue_form(new_posting: Contributing) -> None:
    form = new_posting
    paragraphs = "\n\n".join(f"    الفقرة {number} عن العمل والناس." for number in range(60))
    form.begin_with(f"{valid_case(SHORT)}description:\n  ar: |\n{paragraphs}\n".encode())
    form.choose_organisation("dar-amal")
    form.check()
    expect(form.best).to_have_text("انسخوا الملف وافتحوا استمارة GitHub")
    asked = parse_qs(urlsplit(form.go_to_github()).query)
    assert "file" not in asked
    assert asked["template"] == ["draft.yml"]
    assert clipboard(form.page) == form.download()[1]


def test_without_a_repository_the_file_goes_by_mail(opened_form: FormOpener) -> None:
    form = opened_form("ar/contribute/", page=with_address_instead_of_repository)
    form.begin_with(valid_case(SHORT).encode())
    form.choose_organisation("dar-amal")
    form.check()
    expect(form.sending.locator(".button")).to_have_count(3)
    expect(form.best).to_have_text("أرسلوها بالبريد")
    address = form.best.get_attribute("href") or ""
    assert address.startswith("mailto:board@example.org?subject=")
    with form.page.expect_download() as waiting:
        form.best.click()
    assert waiting.value.suggested_filename == "reader.yml"
    expect(form.sending.get_by_role("status")).to_contain_text("أرفقوه")


def with_address_instead_of_repository(route: Route) -> None:
    """Serve the form as that of a board with other settings."""
    response = route.fetch()
    body = re.sub('data-repository="[^"]*"', 'data-email="board@example.org"', response.text())
    route.fulfill(response=response, body=body)


def test_whoever_makes_mistakes_is_led_to_the_first(new_posting: Contributing) -> None:
    form = new_posting
    form.begin_with(valid_case(SHORT).encode())
    form.choose_organisation("dar-amal")
    title = form.page.locator("[data-field=title]").get_by_role("textbox").first
    title.fill("")
    form.check()
    expect(form.sending.locator(".sending-errors")).to_contain_text("خطأ")
    expect(form.sending.locator("a.button")).to_have_count(0)
    form.sending.get_by_role("button").click()
    expect(title).to_be_focused()


def test_the_preview_follows_what_is_written(opened_form: FormOpener) -> None:
    form = opened_form(f"ar/contribute/?edit={POSTING}", PHONE)
    expect(form.page.locator("[data-languages] input[value=en]")).to_be_checked()
    form.page.locator("[data-preview] > summary").click()
    card = form.page.locator("[data-preview] .card")
    expect(card.locator("h3")).to_contain_text("هوية بصرية")
    form.page.locator("[data-field=title]").get_by_role("textbox").first.fill("<b>رسّام/ة</b>")
    expect(card.locator("h3")).to_have_text("<b>رسّام/\u2060ة</\u2060b>")
    form.page.locator("[data-preview] [data-language=en]").click()
    expect(card.locator("h3")).to_contain_text("Brand designer")
    form.page.locator("[data-preview] details > summary").click()
    page = form.page.locator(".preview-page")
    expect(page.locator(".posting-title")).to_have_text(
        "Brand designer for the cooperatives' products"
    )
    expect(page).to_have_attribute("dir", "ltr")
    assert form.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_card_has_no_place_for_what_nobody_has_written(opened_form: FormOpener) -> None:
    page = opened_form("ar/contribute/", PHONE).page
    page.locator("[data-preview] > summary").click()
    page.locator("#f-title-ar").fill("كتابة قصص قصيرة")
    card = page.locator("[data-preview] .card")
    expect(card.locator("h3")).to_have_text("كتابة قصص قصيرة")
    expect(card.locator("> *")).to_have_count(1)
    page.locator("[data-field=model] input[value=micro]").check(force=True)
    expect(card.locator(".card-foot .tag-micro")).to_be_visible()


def test_what_reads_markdown_is_loaded_where_there_is_some(new_posting: Contributing) -> None:
    form = new_posting
    loaded: list[str] = []
    form.page.on("request", lambda request: loaded.append(request.url.rpartition("/")[2]))
    form.begin_with(valid_case(SHORT).encode())
    form.page.locator("[data-preview]").evaluate("panel => { panel.open = true }")
    form.page.locator("[data-preview] details > summary").click()
    page = form.page.locator(".preview-page")
    expect(page.locator(".posting-title")).to_be_visible()
    assert READER not in loaded
    description = form.page.locator("#f-description-ar")
    description.evaluate("element => { element.closest('details').open = true }")
    description.fill("نقبل و**«أهل الحي»**، و:\n• من يقرأ\n• من يرسم\n")
    expect(page.locator("strong", has_text="أهل الحي")).to_have_text("«أهل الحي»")
    expect(page.locator("ul", has_text="من يقرأ").locator("li")).to_have_text(
        ["من يقرأ", "من يرسم"]
    )
    assert loaded.count(READER) == 1


def test_the_panels_keep_nobody_out(opened_form: FormOpener) -> None:
    form = opened_form(f"ar/contribute/?edit={POSTING}")
    form.page.locator("[data-preview] details > summary").click()
    form.editing.locator("summary").click()
    form.check()
    expect(form.page.locator("[data-preview] .posting")).to_be_visible()
    form.page.evaluate("document.querySelector('[data-form]').remove()")  # has a test of its own
    assert violations(form.page) == []
