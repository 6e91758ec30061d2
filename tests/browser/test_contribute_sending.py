"""What the form ends in: the file goes to the board as the person sees it, and nowhere else."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import (
    Browser,
    FilePayload,
    Locator,
    Page,
    Route,
    ViewportSize,
    expect,
)

from tests.board_folder import BoardFolder, valid_case
from tests.browser.axe import violations
from tests.browser.clocks import hurry, stop_clocks
from tests.browser.visiting import Visit
from tests.sample import REPOSITORY

POSTING = "dar-amal/brand-identity"
PATH = f"opportunities/{POSTING}.yml"
SHORT = "opportunity-one-language.yml"
DESKTOP: ViewportSize = {"width": 1280, "height": 900}
PHONE: ViewportSize = {"width": 390, "height": 844}
GITHUB = "https://github.com/example/volunteer-board"
CHECK = "[data-form] .entry-end button:not([type])"


class Contributing(Visit):
    """The form in the words of a contributor."""

    def begin(self, path: str) -> None:
        """Open a page of the form and wait until it can be filled."""
        self.page.goto(self.root + path, wait_until="commit")
        self.page.locator("[data-form][data-ready]").wait_for()

    def check(self) -> None:
        """Press the button that checks everything; the panel says what came of it."""
        self.page.locator(CHECK).click()
        expect(self.sending.locator(".sending-path")).to_be_visible()

    def begin_with(self, content: bytes) -> None:
        """Go on with a file of this device."""
        file = FilePayload(name="reader.yml", mimeType="application/yaml", buffer=content)
        self.page.locator("[data-file]").set_input_files(file)
        expect(self.editing.locator(".editing-status")).not_to_be_empty()

    def choose_organisation(self, organisation: str) -> None:
        """Say whose posting it is."""
        self.page.locator("#a-organisation-choice").select_option(organisation)

    def download(self) -> tuple[str, str]:
        """Download the file; gives its name and its text."""
        with self.page.expect_download() as waiting:
            self.way("نزّلوا الملف").click()
        path = waiting.value.path()
        return waiting.value.suggested_filename, path.read_text(encoding="utf-8")

    def way(self, name: str) -> Locator:
        """Give the control of a way to send."""
        return self.sending.get_by_text(name, exact=True)

    @property
    def best(self) -> Locator:
        """The main way."""
        return self.sending.locator(".sending-best .button")

    @property
    def editing(self) -> Locator:
        """The panel above the form."""
        return self.page.locator("[data-editing]")

    @property
    def sending(self) -> Locator:
        """The panel below the form."""
        return self.page.locator("[data-sending]")


Opener = Callable[..., Contributing]


@pytest.fixture
def opened(browser: Browser, address: str) -> Iterator[Opener]:
    """Open the form in a browser of its own, which watches what leaves it."""
    with opener(browser, address) as open_form:
        yield open_form


@pytest.fixture(scope="module")
def new_posting(browser: Browser, address: str) -> Iterator[Contributing]:
    """The form that all tests share which put a file into it."""
    with opener(browser, address) as open_form:
        yield open_form("ar/contribute/")


@contextmanager
def opener(browser: Browser, address: str) -> Iterator[Opener]:
    """Give what opens the form; at the end all that it opened has gone well."""
    visits: list[Contributing] = []

    def open_form(
        path: str, viewport: ViewportSize = DESKTOP, page: Callable[[Route], None] | None = None
    ) -> Contributing:
        context = browser.new_context(viewport=viewport, locale="ar")
        context.grant_permissions(["clipboard-read", "clipboard-write"])
        stop_clocks(context)
        hurry(context)
        context.route(f"{GITHUB}/**", lambda route: route.fulfill(body="GitHub"))
        if page:
            context.route("**/contribute/", page)
        visit = Contributing(context.new_page(), address)
        visits.append(visit)
        visit.begin(path)
        return visit

    yield open_form
    for visit in visits:
        assert visit.hosts <= {visit.own_host, ""}, "nothing leaves the device by itself"
        assert {request.split()[0] for request in visit.requests} <= {"GET"}
        assert visit.errors == []
        visit.page.context.close()


def clipboard(page: Page) -> str:
    text: str = page.evaluate("navigator.clipboard.readText()")
    return text


def lines_changed(before: str, after: str) -> list[str]:
    compared = difflib.ndiff(before.splitlines(), after.splitlines())
    return [line for line in compared if line[0] in "+-"]


def passes_check(folder: Path, path: str, text: str) -> bool:
    """Say whether a file of the sample board passes ``board check`` with other content."""
    board = BoardFolder.make(folder)
    organisation = Path(path).with_name("organisation.yml").as_posix()
    board.write(organisation, (REPOSITORY / organisation).read_bytes())
    board.write(path, text)
    return board.check().problems == ()


def test_a_posting_is_marked_as_filled(opened: Opener, tmp_path: Path) -> None:
    form = opened(f"ar/contribute/?edit={POSTING}")
    source = (REPOSITORY / PATH).read_text(encoding="utf-8")
    form.check()
    assert form.download() == ("brand-identity.yml", source), "nothing has changed yet"
    form.editing.get_by_role("button", name="اكتملت").click()
    form.check()
    name, text = form.download()
    assert name == "brand-identity.yml"
    assert lines_changed(source, text) == ["+ status: filled", "+ status_on: 2026-11-21"]
    assert passes_check(tmp_path, PATH, text)
    with form.page.context.expect_page() as waiting:
        form.best.click()
    assert waiting.value.url == f"{GITHUB}/edit/main/{PATH}"
    waiting.value.close()
    assert clipboard(form.page) == text


def test_a_deadline_is_extended(opened: Opener, tmp_path: Path) -> None:
    form = opened(f"ar/contribute/?edit={POSTING}")
    form.editing.locator("input[type=date]").fill("2027-03-31")
    form.editing.get_by_role("button", name="جدّدوها").click()
    expect(form.editing.locator(".editing-changes")).to_contain_text("آخر موعد للتقدم")
    form.check()
    text = form.download()[1]
    source = (REPOSITORY / PATH).read_text(encoding="utf-8")
    changed = lines_changed(source, text)
    assert [line for line in changed if line.startswith("+")] == [
        "+ updated: 2026-11-21",
        "+ deadline: 2027-03-31",
    ]
    assert all("deadline" in line or "updated" in line for line in changed)
    assert passes_check(tmp_path, PATH, text)


def test_a_kept_draft_does_not_undo_what_others_changed_since(opened: Opener) -> None:
    form = opened(f"ar/contribute/?edit={POSTING}")
    title = form.page.locator("[data-field=title]").get_by_role("textbox").first
    title.fill("عنوان لم يُرسَل")
    form.begin(f"ar/contribute/?edit={POSTING}")
    expect(title).to_have_value("عنوان لم يُرسَل")
    newer = (REPOSITORY / PATH).read_bytes() + b"# Changed by somebody else.\n"
    form.page.route(f"**/{PATH}", lambda route: route.fulfill(body=newer))
    form.begin(f"ar/contribute/?edit={POSTING}")
    expect(title).to_have_value("مصمّم/ة هوية بصرية لمنتجات التعاونيات")


@pytest.mark.parametrize(
    ("page", "path"),
    [
        (
            "organisation/?edit=jusoor-al-maa",
            "opportunities/jusoor-al-maa/organisation.yml",
        ),
        (
            "story/?edit=the-river-on-one-screen.ar",
            "stories/the-river-on-one-screen.ar.md",
        ),
    ],
)
def test_other_files_are_changed_as_well(opened: Opener, page: str, path: str) -> None:
    form = opened(f"ar/contribute/{page}")
    form.check()
    assert form.download() == (
        Path(path).name,
        (REPOSITORY / path).read_text(encoding="utf-8"),
    )
    expect(form.sending.locator("code")).to_have_text(path)


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
    with form.page.context.expect_page() as waiting:
        form.best.click()
    asked = parse_qs(urlsplit(waiting.value.url).query)
    waiting.value.close()
    assert "file" not in asked
    assert asked["template"] == ["draft.yml"]
    assert clipboard(form.page) == form.download()[1]


def test_without_a_repository_the_file_goes_by_mail(opened: Opener) -> None:
    form = opened("ar/contribute/", page=with_address_instead_of_repository)
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


WRONG_FILES = [
    (b"title: [", "لا يمكن قراءة"),
    (b"no fields", "لا يمكن قراءة"),
    (b"title: {ar: x}\nskills: {a: b}", "لا يمكن قراءة"),
    (b"title: \xff\xfe", "UTF-8"),
    (b"x" * 70_000, "64"),
]


def test_wrong_files_are_explained_and_lose_nothing(new_posting: Contributing) -> None:
    form = new_posting
    title = form.page.locator("[data-field=title]").get_by_role("textbox").first
    title.fill("مترجم/ة")
    for content, said in WRONG_FILES:
        form.begin_with(content)
        expect(form.editing.get_by_role("status")).to_contain_text(said)
        expect(title).to_have_value("مترجم/ة")
    form.editing.locator("summary").click()
    form.page.locator("[data-paste]").fill("x" * 70_000)
    form.page.locator("[data-open]").click()
    expect(form.editing.get_by_role("status")).to_contain_text("64")
    form.editing.locator("summary").click()


def test_a_pasted_text_is_opened_and_what_was_there_comes_back(new_posting: Contributing) -> None:
    form = new_posting
    title = form.page.locator("[data-field=title]").get_by_role("textbox").first
    title.fill("مترجم/ة")
    form.editing.locator("summary").click()
    form.page.locator("[data-paste]").fill("title: {ar: محرّر/ة}\ncolour: red\n")
    form.page.locator("[data-open]").click()
    expect(title).to_have_value("محرّر/ة")
    expect(form.editing.get_by_role("status")).to_contain_text(
        "لم تتسع الاستمارة لبعض ما في الملف كما هو. راجعوا: colour"
    )
    form.editing.get_by_role("button", name="أعيدوا").click()
    expect(title).to_have_value("مترجم/ة")


def test_an_unknown_posting_is_said_to_be_unknown(browser: Browser, address: str) -> None:
    page = browser.new_page(locale="ar")
    for asked in ("dar-amal/no-such-posting", "../../secret"):
        page.goto(f"{address}ar/contribute/?edit={asked}")
        status = page.locator("[data-editing] [role=status]")
        expect(status).to_contain_text("لا توجد على اللوحة")
    page.close()


def test_an_invitation_fills_the_form_of_a_story(opened: Opener) -> None:
    form = opened(f"ar/contribute/story/?organisation=dar-amal&opportunity={POSTING}")
    expect(
        form.page.locator("[data-field=organisation]").locator("select, input").first
    ).to_have_value("dar-amal")


def test_the_preview_follows_what_is_written(opened: Opener) -> None:
    form = opened(f"ar/contribute/?edit={POSTING}", PHONE)
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


def test_the_panels_keep_nobody_out(opened: Opener) -> None:
    form = opened(f"ar/contribute/?edit={POSTING}")
    form.page.locator("[data-preview] details > summary").click()
    form.editing.locator("summary").click()
    form.check()
    expect(form.page.locator("[data-preview] .posting")).to_be_visible()
    form.page.evaluate("document.querySelector('[data-form]').remove()")  # has a test of its own
    assert violations(form.page) == []
