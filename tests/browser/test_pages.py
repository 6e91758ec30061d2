"""A person opens the pages, on a phone and at a desk, in both languages."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page

from tests.browser.board import PHONE
from tests.browser.devices import Devices
from tests.browser.loads import wrongly_loaded
from tests.browser.visiting import Visit, settle, settle_here

WIDTHS = {"small phone": 320, "phone": 390, "tablet": 768, "desktop": 1280}
KINDS = {
    "home": "",
    "board": "opportunities/",
    "micro": "opportunities/bayt-al-hikaya/translate-reading-guide/",
    "project": "opportunities/jusoor-al-maa/water-quality-dashboard/",
    "recurring": "opportunities/jusoor-al-maa/community-manager/",
    "kit": "opportunities/jusoor-al-maa/water-quality-dashboard/kit/",
    "expired": "opportunities/jusoor-al-maa/brand-identity-for-the-river-campaign/",
    "arabic only": "opportunities/zaytoun-legal-aid/tenancy-guide-review/",
    "english only": "opportunities/khutwa-careers/cv-review/",
    "facet value": "causes/education/",
    "empty facet value": "skills/sign-language/",
    "facet": "skills/",
    "organisations": "organisations/",
    "organisation": "organisations/bayt-al-hikaya/",
    "stories": "stories/",
    "story": "stories/the-guide-that-came-home/",
    "feeds": "feeds/",
    "reference": "reference/",
    "field reference": "reference/fields/",
    "problem reference": "reference/problems/",
    "advice reference": "reference/advice/",
    "saved": "saved/",
    "insights": "insights/",
    "hand-written": "how-it-works/",
    "guide": "guides/three-models/",
    "partners": "partners/students/",
    "certificate": "thanks/certificate/?posting=jusoor-al-maa/water-quality-dashboard",
    "feedback form": "thanks/feedback/",
    "contribute": "contribute/",
    "contribute organisation": "contribute/organisation/",
    "contribute story": "contribute/story/",
}
# What a hole in the board would let in; gives the directives that were in its way.
STRANGE = """() => new Promise((resolve) => {
  const blocked = new Set();
  addEventListener("securitypolicyviolation", ({ effectiveDirective }) => {
    blocked.add(effectiveDirective);
    if (blocked.size === 5) resolve([...blocked].sort());
  });
  const script = document.createElement("script");
  script.textContent = "window.ran = true";
  document.head.append(script);
  document.body.insertAdjacentHTML("beforeend", `<p style="top: 0">
    <img src="https://strange.invalid/p.png"><svg onload="window.ran = true"></svg>`);
  fetch("https://strange.invalid/").catch(() => undefined);
})"""


@pytest.fixture(scope="module")
def walk(devices: Devices, address: str) -> Iterator[Visit]:
    """One page in which one kind is looked at after the other."""
    with devices.lent(viewport=PHONE, locale="ar") as device:
        yield Visit(device.new_page(), address)


@pytest.mark.parametrize("kind", KINDS)
def test_page_is_whole_at_every_width_and_leads_to_its_twin_and_back(
    walk: Visit, kind: str
) -> None:
    walk.forget()
    arabic, english = (f"{language}/{KINDS[kind]}" for language in ("ar", "en"))
    page = walk.open(arabic)
    loaded = wrongly_loaded(walk, arabic)  # before the page gets room for more
    assert_is_whole(page, "ar")
    page.locator("a.language").click()
    page.wait_for_url(walk.root + english)
    settle_here(page)
    loaded += wrongly_loaded(walk, english)
    assert_is_whole(page, "en")
    assert page.locator("a.language").evaluate("link => link.href") == walk.root + arabic
    assert loaded == []
    assert walk.errors == []
    assert walk.hosts == {walk.own_host}


def test_somebody_goes_to_the_twin_of_a_page_and_back(visit: Visit) -> None:
    page = visit.open(f"ar/{KINDS['certificate']}")
    for language in ("en", "ar"):
        page.locator("a.language").click()
        page.wait_for_url(f"{visit.root}{language}/{KINDS['certificate']}")
        settle_here(page)
    assert visit.errors == []


def assert_is_whole(page: Page, language: str) -> None:
    assert page.locator("h1").count() == 1, language
    direction = {"ar": "rtl", "en": "ltr"}[language]
    assert page.locator("html").get_attribute("dir") == direction, language
    for name, width in WIDTHS.items():
        page.set_viewport_size({"width": width, "height": 844})
        overflow = page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )
        assert overflow == 0, f"{language}, {name}: {overflow} px wider than the screen"
    page.set_viewport_size(PHONE)


@pytest.mark.parametrize(("locale", "language"), [("ar-EG", "ar"), ("en-US", "en"), ("fr", "")])
def test_root_follows_the_browser_language(
    devices: Devices, address: str, locale: str, language: str
) -> None:
    with devices.lent(locale=locale) as context:
        page = context.new_page()
        settle(page, address)
        assert urlsplit(page.url).path == (f"/{language}/" if language else "/")


def test_root_remembers_the_chosen_language(devices: Devices, address: str) -> None:
    with devices.lent(locale="ar") as context:
        page = context.new_page()
        settle(page, address + "ar/")
        page.locator("a.language").click()
        settle(page, address)
        assert urlsplit(page.url).path == "/en/"


def test_root_and_menu_work_without_javascript(devices: Devices, address: str) -> None:
    with devices.lent(java_script_enabled=False, viewport={"width": 390, "height": 800}) as context:
        page = context.new_page()
        page.goto(address)
        page.locator("a[hreflang=ar]").click()
        page.locator("details.menu summary").click()
        page.get_by_role("link", name="المنظمات", exact=True).first.click()
        assert urlsplit(page.url).path == "/ar/organisations/"
        assert page.locator("[data-theme-toggle]").is_hidden()


def test_unknown_address_answers_in_both_languages(visit: Visit) -> None:
    page = visit.open("ar/no/such/page/at/all/")
    assert page.locator(".not-found[lang=ar]").is_visible()
    assert page.locator(".not-found[lang=en]").is_visible()
    page.locator(".not-found[lang=en] a").first.click()
    assert urlsplit(page.url).path == "/en/"


@pytest.mark.parametrize("path", ["", "ar/", "en/embed/", "ar/opportunities/", "no/such/page/"])
def test_a_page_runs_and_loads_nothing_strange(visit: Visit, path: str) -> None:
    page = visit.open(path)
    blocked = page.evaluate(STRANGE)
    assert blocked == [
        "connect-src",
        "img-src",
        "script-src-attr",
        "script-src-elem",
        "style-src-attr",
    ]
    assert page.evaluate("window.ran === undefined")


def test_theme_is_switched_and_remembered(visit: Visit) -> None:
    page = visit.open("ar/")
    before = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.locator("[data-theme-toggle]").click()
    after = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert after != before
    page.reload()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == after


@pytest.mark.parametrize("language", ["ar", "en"])
def test_list_without_postings_says_so_and_leads_on(visit: Visit, language: str) -> None:
    page = visit.open(f"{language}/{KINDS['empty facet value']}")
    assert page.locator("[data-opportunity]").count() == 0
    assert page.locator(".empty .empty-title").is_visible()
    page.locator(".empty a").first.click()
    assert urlsplit(page.url).path == f"/{language}/opportunities/"


def test_text_in_the_other_language_is_marked(visit: Visit) -> None:
    page = visit.open(f"ar/{KINDS['english only']}")
    title = page.locator("h1")
    assert (title.get_attribute("lang"), title.get_attribute("dir")) == ("en", "ltr")
    assert page.locator(".untranslated").is_visible()


def test_ended_posting_says_so_and_offers_no_application(visit: Visit) -> None:
    page = visit.open(f"ar/{KINDS['expired']}")
    assert page.locator(".banner-expired").is_visible()
    assert page.locator(".apply").count() == 0
    assert page.locator(".banner [data-opportunity]").count() > 0
