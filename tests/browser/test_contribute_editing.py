"""A published posting, or any file, is opened in the form and changed there."""

from __future__ import annotations

import difflib
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.board_folder import BoardFolder
from tests.browser.contributing import GITHUB, Contributing, FormOpener, clipboard
from tests.browser.visiting import Visit
from tests.sample import REPOSITORY

POSTING = "dar-amal/brand-identity"
PATH = f"opportunities/{POSTING}.yml"
WRONG_FILES = [
    (b"title: [", "لا يمكن قراءة"),
    (b"no fields", "لا يمكن قراءة"),
    (b"title: {ar: x}\nskills: {a: b}", "لا يمكن قراءة"),
    (b"title: \xff\xfe", "UTF-8"),
    (b"x" * 70_000, "64"),
]


COUNT_LOOKS = """() => {
  const { querySelectorAll } = Element.prototype;
  window.looks = 0;
  Element.prototype.querySelectorAll = function (...given) {
    window.looks += 1;
    return querySelectorAll.apply(this, given);
  };
}"""
"""Counts how often the page is looked through, which says on any machine how much work it does."""


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


def test_a_posting_is_marked_as_filled(opened_form: FormOpener, tmp_path: Path) -> None:
    form = opened_form(f"ar/contribute/?edit={POSTING}")
    source = (REPOSITORY / PATH).read_text(encoding="utf-8")
    form.check()
    assert form.download() == ("brand-identity.yml", source), "nothing has changed yet"
    expect(form.page.get_by_role("heading", level=1)).to_have_text("حدّثوا هذه الفرصة")
    expect(form.page).to_have_title("حدّثوا هذه الفرصة · لوحة التطوع")
    form.editing.get_by_role("button", name="اكتملت").click()
    expect(form.editing).to_contain_text("الحالة، الحالة منذ")
    form.check()
    name, text = form.download()
    assert name == "brand-identity.yml"
    assert lines_changed(source, text) == ["+ status: filled", "+ status_on: 2026-11-21"]
    assert passes_check(tmp_path, PATH, text)
    assert form.go_to_github() == f"{GITHUB}/edit/main/{PATH}"
    assert clipboard(form.page) == text


def test_a_posting_that_was_filled_is_offered_in_a_new_round(
    opened_form: FormOpener, tmp_path: Path
) -> None:
    posting = "mersal-al-bahr/welcome-pack-translation"
    path = f"opportunities/{posting}.yml"
    form = opened_form(f"ar/contribute/?edit={posting}")
    form.editing.locator("input[type=date]").fill("2027-03-31")
    form.editing.get_by_role("button", name="عرضها من جديد").click()
    expect(form.editing.get_by_role("status")).to_contain_text("جولة جديدة")
    expect(form.editing.locator(".editing-changes")).to_contain_text("جولات سابقة")
    form.check()
    text = form.download()[1]
    assert "\nposted: 2026-11-21\n" in text
    assert "\nrounds:\n" in text
    assert "\nstatus: " not in text and "\nupdated: " not in text
    assert passes_check(tmp_path, path, text)


def test_a_deadline_is_extended(opened_form: FormOpener, tmp_path: Path) -> None:
    form = opened_form(f"ar/contribute/?edit={POSTING}")
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


def test_a_session_on_another_day_keeps_the_day_first_announced(
    opened_form: FormOpener, tmp_path: Path
) -> None:
    posting = "sanad-clinic/first-aid-trainers"
    path = f"opportunities/{posting}.yml"
    form = opened_form(f"ar/contribute/?edit={posting}")
    form.page.locator("details", has=form.page.locator("[data-field=sessions]")).evaluate_all(
        "folds => folds.forEach((fold) => (fold.open = true))"
    )
    form.page.locator("[data-field=sessions] [data-field=date] input").fill("2027-01-23")
    expect(form.editing.locator(".editing-changes")).to_contain_text("اللقاءات")
    form.check()
    text = form.download()[1]
    source = (REPOSITORY / path).read_text(encoding="utf-8")
    added = "".join(line for line in lines_changed(source, text) if line.startswith("+"))
    assert "2027-01-23" in added
    assert "moved_from: 2027-01-16" in added
    assert "updated: 2026-11-21" in added
    assert passes_check(tmp_path, path, text)


def test_a_kept_draft_does_not_undo_what_others_changed_since(opened_form: FormOpener) -> None:
    form = opened_form(f"ar/contribute/?edit={POSTING}")
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
def test_other_files_are_changed_as_well(opened_form: FormOpener, page: str, path: str) -> None:
    form = opened_form(f"ar/contribute/{page}")
    form.check()
    assert form.download() == (
        Path(path).name,
        (REPOSITORY / path).read_text(encoding="utf-8"),
    )
    expect(form.sending.locator("code")).to_have_text(path)


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
    form.page.locator("[data-paste]").fill(
        "title: {ar: محرّر/ة}\ncolour: red\ndeadline: ٢٠٢٧/١/٣١\n"
    )
    form.page.locator("[data-open]").click()
    expect(title).to_have_value("محرّر/ة")
    expect(form.page.locator("[data-field=deadline] input")).to_have_value("2027-01-31")
    expect(form.editing.get_by_role("status")).to_contain_text(
        "لم تتسع الاستمارة لبعض ما في الملف كما هو. راجعوا: colour"
    )
    form.editing.get_by_role("button", name="أعيدوا").click()
    expect(title).to_have_value("مترجم/ة")


def test_an_unknown_posting_is_said_to_be_unknown(visit: Visit) -> None:
    for asked in ("dar-amal/no-such-posting", "../../secret"):
        visit.page.goto(f"{visit.root}ar/contribute/?edit={asked}")
        status = visit.page.locator("[data-editing] [role=status]")
        expect(status).to_contain_text("لا توجد على اللوحة")


def test_an_invitation_fills_the_form_of_a_story(opened_form: FormOpener) -> None:
    form = opened_form(f"ar/contribute/story/?organisation=dar-amal&opportunity={POSTING}")
    expect(
        form.page.locator("[data-field=organisation]").locator("select, input").first
    ).to_have_value("dar-amal")


def stages(number: int) -> bytes:
    """Give the file of a project with so many stages, in each of which a day is missing."""
    lines = "".join(f"- title: {{ar: مرحلة {each}}}\n" for each in range(number))
    return f"model: project\ntitle: {{ar: x}}\nmilestones:\n{lines}".encode()


def test_a_file_full_of_items_is_work_in_proportion(opened_form: FormOpener) -> None:
    form = opened_form("ar/contribute/")
    form.page.evaluate(COUNT_LOOKS)
    items = form.page.locator('[data-field="milestones"] [data-item]')

    def looks(number: int) -> int:
        form.page.evaluate("window.looks = 0")
        form.begin_with(stages(number))
        expect(items).to_have_count(number)
        form.check()
        expect(form.page.locator("[data-problems]")).to_be_visible()
        return int(form.page.evaluate("window.looks"))

    assert looks(120) < 6 * looks(30), "four times as many items, and no more than that"
    form.begin_with(stages(400))
    expect(form.editing).to_contain_text("250")
    expect(items).to_have_count(30)
