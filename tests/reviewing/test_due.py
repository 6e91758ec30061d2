"""What is said to an organisation of whose postings something is due."""

from __future__ import annotations

import json
import re
import shutil
from datetime import timedelta
from email.message import EmailMessage
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import cmarkgfm
import pytest
import yaml

from tests.board_folder import HOUSE, BoardFolder
from tests.boards import Draft, make_board, organisation, posting
from tests.sample import REPOSITORY
from volunteer_board.cli.main import main
from volunteer_board.languages.language import load_language
from volunteer_board.model.due import due_organisations
from volunteer_board.reviewing.due import DueLetter, language_of_letter

SPOKEN = (load_language("ar"), load_language("en", "en-GB"))
HOSTILE = "`` ![x](https://evil.example.org/) @everyone #1 </details><script> \u202e x"

SESSION = {"title": {"ar": "لقاء"}, "date": "2026-12-01", "from": "18:00", "to": "20:00"}


def letter(*drafts: Draft) -> DueLetter:
    board = make_board(*drafts)
    (due, *_) = due_organisations(board, within=timedelta(days=30), since=timedelta(days=60))
    return DueLetter(
        due,
        language_of_letter(due, SPOKEN),
        board.settings.name,
        lambda id_: f"https://b/?edit={id_}",
    )


def house(**changes: object) -> Draft:
    return organisation("dar-amal", **changes)


def test_the_letter_is_in_the_first_language_that_the_organisation_writes() -> None:
    assert letter(posting()).language.code == "ar"
    english_first = house(summary={"en": "A house.", "ar": "دار."})
    assert letter(english_first, posting()).language.code == "en"
    assert letter(house(summary={"fr": "Une maison."}), posting()).language.code == "ar"


def test_the_letter_names_each_posting_its_day_and_its_form() -> None:
    english = house(summary={"en": "A house."})
    text = letter(english, posting(deadline="2026-12-10"), posting("dar-amal/two")).letter
    assert "Hello Dar Amal," in text
    assert "Brand designer: people can apply until 10 December 2026." in text
    assert "https://b/?edit=dar-amal/logo" in text
    assert text.index("dar-amal/logo") < text.index("dar-amal/two")


def test_the_way_to_renew_what_is_over_by_its_work_is_a_new_round() -> None:
    over = posting(posted="2026-10-01", starts="2026-11-01", ends="2026-11-18")
    past = posting("dar-amal/two", posted="2026-10-01", deadline="2026-11-18")
    body = letter(over, past).issue()["body"]
    assert "`board renew dar-amal/logo --reopen`" in body
    assert "`board renew dar-amal/two`" in body


ENDINGS = [
    {"deadline": "2027-01-11", "ends": "2026-12-01"},
    {"deadline": "2026-12-01", "ends": "2026-12-01"},
    {"deadline": "2027-01-11", "sessions": [SESSION]},
    {"ongoing": True, "review_on": "2027-01-11", "ends": "2026-12-01"},
]


@pytest.mark.parametrize("days", ENDINGS, ids=lambda days: "-".join(days))
def test_what_is_about_to_end_with_its_work_is_extended_by_no_deadline(
    days: dict[str, object],
) -> None:
    english = house(summary={"en": "A house."})
    one = letter(english, posting(posted="2026-10-01", **days))
    body = one.issue()["body"]
    assert re.search(r"`board renew dar-amal/logo --reopen`\W+from 2 December 2026 on\)", body)
    assert "`board renew dar-amal/logo`" not in body
    assert "new last day" in one.letter and "new last day" in body
    longer = letter(english, posting(deadline="2026-12-01", ends="2026-12-20"))
    assert "`board renew dar-amal/logo`" in longer.issue()["body"]
    assert "new last day" not in longer.letter


def test_mail_programs_get_recipient_subject_and_letter() -> None:
    one = letter(house(email="a+b@example.org"), posting(title={"ar": "س&ص? %0A=#"}))
    address = urlsplit(one.mail_address)
    assert address.scheme == "mailto" and unquote(address.path) == "a+b@example.org"
    fields = parse_qs(address.query, strict_parsing=True, separator="&")
    assert set(fields) == {"subject", "body"}
    assert fields["subject"] == [one.subject]
    assert fields["body"] == [one.letter.replace("\n", "\r\n")]
    message = EmailMessage()
    message["Subject"] = fields["subject"][0]  # raises for a line end
    assert "+" not in address.query and " " not in one.mail_address


def test_a_long_letter_stays_an_address_that_mail_programs_take() -> None:
    one = letter(*(posting(f"dar-amal/p{number}") for number in range(300)))
    assert len(one.mail_address) < 8_000
    assert "295" in unquote(one.mail_address)
    assert one.letter.count("?edit=") == 300


def test_the_issue_mentions_the_owners_and_nobody_else() -> None:
    one = letter(
        house(name={"ar": HOSTILE}, owners=["dar-amal", "hala"]),
        posting(title={"ar": HOSTILE}),
    )
    issue = one.issue()
    shown = cmarkgfm.github_flavored_markdown_to_html(issue["body"])
    assert "@dar-amal @hala" in issue["body"]
    assert "<script>" not in shown and "<img" not in shown
    assert "\u202e" not in issue["body"]
    for line in issue["body"].splitlines():
        if "@everyone" in line:
            assert issue["body"].index("```") < issue["body"].index(line)  # as code, in the letter
    assert all("@everyone" not in line for line in issue["postings"].values())
    assert "@dar-amal @hala" in issue["news"]


def test_a_letter_cannot_end_its_own_fence() -> None:
    body = letter(posting(title={"ar": "a ```` b"})).issue()["body"]
    assert body.count("`````") == 2


def test_the_issue_says_what_to_type_and_is_found_again() -> None:
    issue = letter(posting(deadline="2026-12-10")).issue()
    assert issue["body"].startswith(f"{issue['marker']}\n")
    assert issue["marker"] == "<!-- volunteer-board: due: dar-amal -->"
    assert list(issue["postings"]) == ["dar-amal/logo@2026-12-10"]
    for command in ("board renew", "board close", "--as filled"):
        assert command in issue["body"]
    assert "(mailto:house@example.org?subject=" in issue["body"]


@pytest.mark.parametrize("number", [60, 1_000])
def test_an_issue_has_room_for_what_github_takes(number: int) -> None:
    title = {"ar": "ع" * 100}
    drafts = (posting(f"dar-amal/{'p' * 40}{each}", title=title) for each in range(number))
    issue = letter(*drafts).issue()
    assert len(issue["body"]) < 65_000
    assert len(issue["postings"]) == min(number, 400)


@pytest.fixture
def own(board: BoardFolder) -> BoardFolder:
    """A board that is no sample, whose posting ends on 10 December 2026."""
    configuration = (board.root / "mkdocs.yml").read_text(encoding="utf-8")
    own = re.sub(r"^    (is_sample|sample_day):.*\n", "", configuration, flags=re.MULTILINE)
    board.write("mkdocs.yml", own)
    file = board.root / HOUSE / "lease.yml"
    data = yaml.safe_load(file.read_text(encoding="utf-8"))
    file.write_text(yaml.safe_dump({**data, "deadline": "2026-12-01"}, allow_unicode=True), "utf-8")
    return board


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(["due", *arguments]) == 0
    return capsys.readouterr().out


def test_the_command_lists_what_is_due(
    own: BoardFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    root = ["--root", str(own.root)]
    text = printed(capsys, *root, "--lang", "en")
    assert "olive-house <" in text and "board renew olive-house/lease" in text
    told = json.loads(printed(capsys, *root, "--format", "json"))
    (house_,) = told["organisations"]
    (lease,) = house_["postings"]
    assert (lease["id"], lease["last_day"], lease["has_lapsed"]) == (
        "olive-house/lease",
        "2026-12-01",
        False,
    )
    assert lease["edit"].endswith("/contribute/?edit=olive-house/lease")
    assert house_["mailto"].startswith("mailto:")
    assert "olive-house/lease@2026-12-01" in printed(capsys, *root, "--format", "markdown")
    assert printed(capsys, *root, "--within", "1w", "--lang", "en") == "Nothing is about to end.\n"
    assert json.loads(printed(capsys, *root, "--within", "3", "--format", "json")) == {
        "version": 1,
        "organisations": [],
        "files_with_errors": [],
    }


def test_a_hostile_name_is_a_heading_and_nothing_more(
    own: BoardFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    file = own.root / "opportunities/olive-house/organisation.yml"
    text = re.sub(r"^name:.*\n(?: .*\n)*", "", file.read_text(encoding="utf-8"), flags=re.M)
    file.write_text(f'name: {{en: "[x](//a.example) @octocat"}}\n{text}', encoding="utf-8")
    shown = printed(capsys, "--root", str(own.root), "--format", "markdown")
    heading = next(line for line in shown.splitlines() if line.startswith("## "))
    assert "@octocat" not in heading and "](" not in heading


def test_a_span_that_is_none_is_misuse(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(["due", "--within", "soon", "--lang", "en"])
    assert end.value.code == 2
    assert "14d" in capsys.readouterr().err


def test_owners_of_a_sample_are_invented_and_nobody_is_asked(
    own: BoardFolder, tmp_path: Path
) -> None:
    root = ["--root", str(own.root), "--output", str(tmp_path / "report")]
    assert main(["due", *root]) == 0
    issues = json.loads((tmp_path / "report/due.json").read_text(encoding="utf-8"))["issues"]
    assert len(issues) == 1
    shutil.copy(REPOSITORY / "mkdocs.yml", own.root)
    assert main(["due", *root]) == 0
    issues = json.loads((tmp_path / "report/due.json").read_text(encoding="utf-8"))["issues"]
    assert issues == []


def test_the_commands_that_work_stand_in_text_and_data(
    own: BoardFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    file = own.root / HOUSE / "lease.yml"
    file.write_text(f"{file.read_text(encoding='utf-8')}ends: 2026-12-01\n", encoding="utf-8")
    root = ["--root", str(own.root)]
    text = printed(capsys, *root, "--lang", "en")
    assert "board renew olive-house/lease --reopen (" in text
    told = json.loads(printed(capsys, *root, "--format", "json"))
    (lease,) = told["organisations"][0]["postings"]
    assert lease["renew"] == "board renew olive-house/lease --reopen"
    assert lease["renew_from"] == "2026-12-02"


@pytest.mark.parametrize("name", ["wrong.yml", "organisation.yml"])
def test_what_cannot_be_read_is_named(
    own: BoardFolder, capsys: pytest.CaptureFixture[str], tmp_path: Path, name: str
) -> None:
    path = f"opportunities/olive-house/{name}"
    own.write(path, "title: [")
    root = ["--root", str(own.root)]
    told = json.loads(printed(capsys, *root, "--format", "json"))
    assert told["files_with_errors"] == [path]
    assert len(told["organisations"]) == (name == "wrong.yml")
    for form in ("text", "markdown"):
        shown = printed(capsys, *root, "--format", form, "--lang", "en")
        assert path in shown and "have errors" in shown
        assert "Nothing is about to end" not in shown
    assert main(["due", *root, "--output", str(tmp_path)]) == 0
    report = json.loads((tmp_path / "due.json").read_text(encoding="utf-8"))
    assert report["unread"] == ["<!-- volunteer-board: due: olive-house -->"]
