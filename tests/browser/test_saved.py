"""A person saves postings, comes back to them, passes the list on and prints it."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.board import DESKTOP
from tests.browser.devices import Devices
from tests.browser.visiting import Visit, settle, settle_again

OPEN = "jusoor-al-maa/community-manager"
OTHER = "bayt-al-hikaya/translate-reading-guide"
ENDED = "jusoor-al-maa/brand-identity-for-the-river-campaign"
ENGLISH_ONLY = "khutwa-careers/cv-review"
GONE = "dar-amal/never-was-there"
LIST = "[data-saved] .cards > li"


@pytest.fixture
def context(devices: Devices) -> Iterator[BrowserContext]:
    """A device of its own, at a desk."""
    with devices.lent(viewport=DESKTOP) as device:
        yield device


def star(page: Page, identity: str) -> None:
    """Press the star of a posting."""
    page.locator(f"[data-star='{identity}']").first.click()


def save(page: Page, root: str, *identities: str, language: str = "ar") -> None:
    """Save postings on their pages, one after the other."""
    for identity in identities:
        settle(page, f"{root}{language}/opportunities/{identity}/")
        star(page, identity)


def shown(page: Page) -> list[str | None]:
    """The postings of the list, in its order."""
    expect(page.locator(LIST).first).to_be_visible()
    return [card.get_attribute("data-opportunity") for card in page.locator(LIST).all()]


@pytest.mark.parametrize("path", ["", "opportunities/", "causes/education/"])
def test_every_card_of_a_posting_has_a_star_that_keeps_it(
    context: BrowserContext, address: str, path: str
) -> None:
    page = context.new_page()
    settle(page, f"{address}ar/{path}")
    cards = page.locator(".card[data-opportunity]")
    assert cards.count() == page.locator(".card .star[aria-pressed=false]").count() > 0
    identity = cards.first.get_attribute("data-opportunity")
    button = cards.first.locator(".star")
    title = cards.first.locator(".card-title").inner_text()
    assert title in (button.get_attribute("aria-label") or "")
    box = button.bounding_box()
    assert box is not None
    assert min(box["width"], box["height"]) >= 44
    button.click()
    assert urlsplit(page.url).path == f"/ar/{path}", "the star is no link to the posting"
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".saved-count")).to_have_text(" 1")
    settle_again(page)
    expect(page.locator(f"[data-star='{identity}']").first).to_have_attribute(
        "aria-pressed", "true"
    )


def test_star_works_with_the_keyboard(visit: Visit) -> None:
    page = visit.open(f"en/opportunities/{OPEN}/")
    button = page.locator(".actions .star")
    button.focus()
    page.keyboard.press("Space")
    expect(button).to_have_attribute("aria-pressed", "true")
    page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-pressed", "false")


def test_list_has_what_was_saved_the_newest_first_and_says_what_has_ended(
    context: BrowserContext, address: str
) -> None:
    page = context.new_page()
    save(page, address, OPEN, ENDED, OTHER)
    page.locator(".saved-link").click()
    assert urlsplit(page.url).path == "/ar/saved/"
    assert shown(page) == [OTHER, ENDED, OPEN]
    expect(page.locator(f"{LIST}[data-opportunity='{ENDED}']")).to_contain_text("انتهى موعدها")
    expect(page.locator("[data-saved] [role=status]").first).to_have_text("3 فرص في القائمة")
    page.locator(f"{LIST}[data-opportunity='{OPEN}'] .card-title a").click()
    assert urlsplit(page.url).path == f"/ar/opportunities/{OPEN}/"


def test_list_is_the_same_in_the_other_language(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    save(page, address, OPEN, ENGLISH_ONLY)
    settle(page, f"{address}en/saved/")
    assert shown(page) == [ENGLISH_ONLY, OPEN]
    settle(page, f"{address}ar/saved/")
    assert shown(page) == [ENGLISH_ONLY, OPEN]
    assert page.locator(f"{LIST} [lang=en]").count() > 0


def test_star_that_was_pressed_by_mistake_can_be_pressed_again(
    context: BrowserContext, address: str
) -> None:
    page = context.new_page()
    save(page, address, OPEN, OTHER)
    settle(page, f"{address}ar/saved/")
    star(page, OTHER)
    expect(page.locator("[data-saved] [role=status]").first).to_have_text("فرصة واحدة في القائمة")
    assert shown(page) == [OTHER, OPEN], "it stays in sight"
    star(page, OTHER)
    expect(page.locator("[data-saved] [role=status]").first).to_have_text("فرصتان في القائمة")
    star(page, OTHER)
    settle_again(page)
    assert shown(page) == [OPEN]


def test_empty_list_says_how_to_fill_it(visit: Visit) -> None:
    page = visit.open("ar/saved/")
    expect(page.locator(".empty")).to_contain_text("لم تحفظ شيئًا بعد")
    page.locator(".empty a").click()
    assert urlsplit(page.url).path == "/ar/opportunities/"


def test_other_tabs_hear_of_it(context: BrowserContext, address: str) -> None:
    here, there = context.new_page(), context.new_page()
    settle(here, f"{address}ar/saved/")
    expect(here.locator(".empty")).to_be_visible()
    save(there, address, OPEN)
    expect(here.locator(LIST)).to_have_count(1)
    star(here, OPEN)
    expect(there.locator(".actions .star")).to_have_attribute("aria-pressed", "false")
    expect(there.locator(".saved-count")).to_have_text("")


def link_of(page: Page) -> str:
    """The address of the list, as it is shared."""
    page.locator("[data-saved] .share summary").click()
    href = page.locator(".share-panel a[href^='https://www.facebook.com']").get_attribute("href")
    assert href is not None
    return parse_qs(urlsplit(href).query)["u"][0]


def test_list_goes_by_a_link_to_somebody_else_who_keeps_it(
    devices: Devices, context: BrowserContext, address: str
) -> None:
    page = context.new_page()
    save(page, address, OPEN, ENDED)
    settle(page, f"{address}ar/saved/")
    link = link_of(page)
    assert link == f"{address}ar/saved/#ids={ENDED},{OPEN}"

    with devices.lent() as elsewhere:
        visit = Visit(elsewhere.new_page(), address)
        settle(visit.page, link)
        assert shown(visit.page) == [ENDED, OPEN]
        expect(visit.page.locator(".saved-shared h2")).to_have_text("قائمة أُرسلت إليك")
        expect(visit.page.locator(".saved-count")).to_have_text("")
        visit.page.get_by_role("button", name="احفظها كلها").click()
        expect(visit.page.locator(".saved-shared [role=status]")).to_have_text(
            "أضيفت كلها إلى قائمتك."
        )
        expect(visit.page.locator(".saved-count")).to_have_text(" 2")
        visit.page.get_by_role("link", name="إلى قائمتك").click()
        visit.page.wait_for_url("**/ar/saved/")
        assert shown(visit.page) == [ENDED, OPEN]
        assert visit.page.locator(".saved-shared").count() == 0
        assert visit.errors == []


def test_a_list_by_a_link_leaves_ones_own_alone(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    save(page, address, OTHER)
    settle(page, f"{address}ar/saved/#ids={OPEN}")
    assert shown(page) == [OPEN]
    page.evaluate("location.hash = ''")
    settle(page, f"{address}ar/saved/")
    assert shown(page) == [OTHER]
    page.evaluate(f"location.hash = '#ids={OPEN},{ENDED}'")
    expect(page.locator(LIST)).to_have_count(2)


def test_postings_that_are_gone_are_named_and_can_be_removed(
    context: BrowserContext, address: str
) -> None:
    page = context.new_page()
    settle(page, f"{address}en/saved/#ids={GONE},{OPEN}")
    expect(page.locator(".saved-gone")).to_contain_text(GONE)
    assert page.locator(".saved-gone button").count() == 0, "it is not in one's own list"
    page.get_by_role("button", name="Keep all").click()
    settle(page, f"{address}en/saved/")
    page.locator(".saved-gone button").click()
    expect(page.locator(".saved-gone")).to_have_count(0)
    settle_again(page)
    assert shown(page) == [OPEN]


@pytest.mark.parametrize("fragment", ["#ids=", "#ids=%3Cscript%3E,../..,%00", "#ids=a"])
def test_a_link_with_nothing_in_it_does_no_harm(visit: Visit, fragment: str) -> None:
    page = visit.open(f"ar/saved/{fragment}")
    expect(page.locator(".empty")).to_be_visible()
    assert visit.errors == []


def test_nobody_hears_which_postings_are_saved(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    save(page, address, OPEN, OTHER)
    visit = Visit(page, address)
    visit.open(f"ar/saved/#ids={OPEN},{ENDED}")
    page.get_by_role("button", name="احفظها كلها").click()
    visit.open("ar/saved/")
    star(page, OTHER)
    assert visit.hosts == {visit.own_host}
    assert visit.requests
    for identity in (OPEN, OTHER, ENDED):
        slug = identity.partition("/")[2]
        assert not [request for request in visit.requests if slug in request]
    assert not [request for request in visit.requests if "ids=" in request]


def test_device_that_keeps_nothing_says_so(devices: Devices, address: str) -> None:
    with devices.lent() as context:
        page = context.new_page()
        page.add_init_script(
            "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError') }"
        )
        settle(page, f"{address}en/saved/#ids={OPEN}")
        page.get_by_role("button", name="Keep all").click()
        expect(page.locator(".saved-shared [role=status]")).to_contain_text("does not allow")


def test_printed_list_has_titles_and_addresses_and_no_buttons(
    context: BrowserContext, address: str
) -> None:
    page = context.new_page()
    save(page, address, OPEN, OTHER, ENDED)
    settle(page, f"{address}ar/saved/")
    star(page, ENDED)
    page.emulate_media(media="print")
    for selector in (".star", ".saved-actions", ".site-header", ".site-footer", ".trail"):
        assert not [each for each in page.locator(selector).all() if each.is_visible()], selector
    links = page.locator(f"{LIST} .card-title a")
    assert [link.is_visible() for link in links.all()] == [False, True, True], "starred ones only"
    for link in links.all()[1:]:
        after = link.evaluate("link => getComputedStyle(link, '::after').content")
        assert link.evaluate("link => link.href") in after
        assert link.evaluate("link => getComputedStyle(link, '::after').position") == "static"


def test_print_button_prints(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.add_init_script("window.print = () => { window.printed = (window.printed ?? 0) + 1 }")
    save(page, address, OPEN)
    settle(page, f"{address}ar/saved/")
    page.get_by_role("button", name="اطبع القائمة").click()
    assert page.evaluate("window.printed") == 1


@pytest.mark.parametrize("language", ["ar", "en"])
def test_without_javascript_the_page_says_what_it_would_do(
    devices: Devices, address: str, language: str
) -> None:
    with devices.lent(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{address}{language}/saved/")
        expect(page.locator("[data-saved] .note")).to_contain_text("JavaScript")
        page.locator("[data-saved] a").click()
        assert urlsplit(page.url).path == f"/{language}/opportunities/"
        assert page.locator(".star").count() == 0


def test_nothing_moves_when_stars_and_buttons_come(devices: Devices, address: str) -> None:
    with devices.lent(viewport={"width": 390, "height": 844}) as context:
        page = context.new_page()
        page.add_init_script(
            """window.moved = [];
            new PerformanceObserver((list) => {
              for (const { value, sources } of list.getEntries()) {
                window.moved.push([value, ...sources.map(({ node }) => node?.className ?? "")]);
              }
            }).observe({ type: "layout-shift", buffered: true });"""
        )
        for path in ("", "opportunities/", f"opportunities/{OPEN}/", "about/", "stories/"):
            settle(page, f"{address}ar/{path}")
            moved = page.evaluate("window.moved")
            assert sum(shift[0] for shift in moved) < 0.02, (path, moved)
