"""``board review``: the check of a pull request, and attacks on it."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from tests.board_folder import HOUSE, BoardFolder, valid_case
from tests.reviewing.proposing import EVENTS, MODIFIED, Proposal
from volunteer_board.reviewing.findings import PullRequest, from_json

Captured = pytest.CaptureFixture[str]
POSTING = valid_case("opportunity-onsite.yml")


@pytest.fixture
def proposal(board: BoardFolder) -> Proposal:
    return Proposal.to(board)


def codes(proposal: Proposal, severity: str) -> list[str]:
    findings = from_json(proposal.findings.read_bytes()).findings
    return [finding.code for finding in findings if finding.severity == severity]


def test_a_sound_posting_of_another_organisation_asks_its_owner(
    proposal: Proposal, capsys: Captured
) -> None:
    proposal.write(f"{HOUSE}/camp.yml", POSTING)
    assert proposal.review() == 0
    assert "::error" not in capsys.readouterr().out
    assert codes(proposal, "error") == []
    arabic, english = proposal.summary.split("\n---\n")
    assert arabic.startswith('<div dir="rtl" lang="ar">')
    assert "@olive-house" in arabic and "@olive-house" in english
    assert "one of its owners must agree" in english
    assert "camp.yml" in english and "out of 100" in english


def test_all_that_a_posting_does_not_say_is_one_finding(proposal: Proposal) -> None:
    proposal.write(f"{HOUSE}/camp.yml", POSTING.replace("total_hours: ", "total_hours: 2"))
    proposal.review()
    findings = from_json(proposal.findings.read_bytes()).findings
    (absent,) = (one for one in findings if one.code == "not-said")
    assert absent.words["en"].message.startswith("Not said yet: ")
    assert "(onboarding)" in absent.words["ar"].message
    assert not {"no-welcome", "no-feedback"} & set(codes(proposal, "advice"))


def test_problems_stand_on_their_lines_in_both_languages(
    proposal: Proposal, capsys: Captured
) -> None:
    proposal.write(f"{HOUSE}/camp.yml", POSTING.replace("model: micro", "model: mikro"))
    assert proposal.review() == 1
    (line,) = [line for line in capsys.readouterr().out.splitlines() if line.startswith("::error")]
    number = POSTING.splitlines().index("model: micro") + 1
    assert line.startswith(f"::error file={HOUSE}/camp.yml,title=unknown-value,line={number}::")
    assert re.search(r"[ء-ي].*%0A.*micro", line)
    assert codes(proposal, "error") == ["unknown-value"]
    assert "1 error" in proposal.summary


def test_problems_that_were_there_before_are_not_held_against_anyone(
    board: BoardFolder, capsys: Captured
) -> None:
    board.write(f"{HOUSE}/old.yml", "title: 5\n")
    proposal = Proposal.to(board)
    proposal.write(f"{HOUSE}/camp.yml", POSTING)
    assert proposal.review() == 0
    assert "old.yml" not in capsys.readouterr().out


def test_what_a_change_breaks_elsewhere_is_found(proposal: Proposal) -> None:
    proposal.remove(f"{HOUSE}/organisation.yml")
    assert proposal.review() == 1
    assert codes(proposal, "error") == ["unknown-organisation"]
    assert "lease.yml" in proposal.summary


def test_links_are_refused_and_never_opened(
    proposal: Proposal, tmp_path: Path, capsys: Captured
) -> None:
    secret = tmp_path / "secret.yml"
    secret.write_text("title: a-secret-of-the-runner\n")
    proposal.link(f"{HOUSE}/camp.yml", str(secret))
    proposal.link("stories/loop.ar.md", "loop.ar.md")
    assert proposal.review() == 1
    assert codes(proposal, "error") == ["symbolic-link", "symbolic-link"]
    assert "cannot be merged" in proposal.summary
    assert "a-secret" not in capsys.readouterr().out + proposal.summary
    assert (proposal.board / HOUSE / "camp.yml").is_symlink()


def test_a_folder_of_content_that_is_a_link_is_not_entered(
    proposal: Proposal, tmp_path: Path
) -> None:
    shutil.move(proposal.head / "opportunities", tmp_path / "elsewhere")
    proposal.link("opportunities", str(tmp_path / "elsewhere"))
    assert proposal.review() == 1
    assert (proposal.board / "opportunities").is_symlink()
    assert "symbolic-link" in codes(proposal, "error")


def test_code_of_the_pull_request_is_not_taken(proposal: Proposal) -> None:
    for path in ("hooks/mkdocs_hook.py", "mkdocs.yml", "schemas/opportunity.schema.json"):
        proposal.write(path, "raise SystemExit('a stranger runs')", MODIFIED)
    proposal.write(".github/workflows/evil.yml", "on: push\n")
    assert proposal.review() == 0
    assert "a maintainer must look" in proposal.summary
    assert ".github/workflows/evil.yml" in proposal.summary
    assert not (proposal.board / ".github").exists()
    for path in ("mkdocs.yml", "schemas/opportunity.schema.json"):
        assert (proposal.board / path).read_bytes() == (proposal.base.root / path).read_bytes()


def test_five_thousand_files_are_refused_without_a_look(proposal: Proposal) -> None:
    proposal.changes = [("A", "100644", f"{HOUSE}/a{number}.yml") for number in range(5_000)]
    assert proposal.review() == 1
    assert not proposal.board.exists()
    assert "cannot be merged" in proposal.summary
    assert len(proposal.summary) < 20_000


HOSTILE = (
    '"$(touch hacked) `id`\\n::error file=mkdocs.yml::pwned\\n<!-- volunteer-board: review -->'
    '</div> @maintainer [x](https://evil.example)"'
)


@pytest.mark.parametrize("field", ["model", "title", "posted", HOSTILE])
def test_hostile_texts_say_nothing_of_their_own(
    proposal: Proposal, capsys: Captured, field: str
) -> None:
    text = re.sub(rf"(?m)^{field}:.*", f"{field}: {HOSTILE}", POSTING)
    text = text if text != POSTING else f"{POSTING}{HOSTILE}: 1\n"
    proposal.write(f"{HOUSE}/camp.yml", text)
    assert proposal.review() == 1
    lines = capsys.readouterr().out.splitlines()
    assert all(
        re.match(rf"::(error|warning|notice) file={HOUSE}/camp\.yml,", line) for line in lines
    )
    assert "<!--" not in proposal.summary
    assert proposal.summary.count("</div>") == 2
    own = re.sub(r"\]\(https://board\.example\.org/[\w/]+#[a-z-]+\)", "", proposal.summary)
    assert not re.search(r"@maintainer|\]\(|(?<!`)\$\(|://", own)


def test_hostile_names_of_files_say_nothing_of_their_own(
    proposal: Proposal, capsys: Captured
) -> None:
    name = "$(id)`x`\n::error::pwned @maintainer ‮<b>.yml"
    proposal.write(f"{HOUSE}/{name}", POSTING)
    assert proposal.review() == 1
    lines = capsys.readouterr().out.splitlines()
    assert all(line.startswith(f"::error file={HOUSE}/$(id)`x`<U+000A>%3A%3A") for line in lines)
    assert "\u202e" not in proposal.summary
    assert "pwned" in proposal.summary
    outside_code = re.sub(r"(`+)(?!`).*?(?<!`)\1(?!`)", "", proposal.summary)
    assert "@maintainer" not in outside_code and "<b>" not in outside_code


def test_an_event_that_is_none_is_misuse(
    proposal: Proposal, tmp_path: Path, capsys: Captured
) -> None:
    event = tmp_path / "event.json"
    event.write_text("{")
    assert proposal.review(event) == 2
    assert "does not hold what it should" in capsys.readouterr().err


def test_an_event_without_an_author_makes_nobody_an_owner(
    proposal: Proposal, tmp_path: Path
) -> None:
    event = tmp_path / "event.json"
    event.write_text(json.dumps({"pull_request": {"user": None}}))
    proposal.write(f"{HOUSE}/camp.yml", POSTING)
    assert proposal.review(event) == 0
    assert "one of its owners must agree" in proposal.summary


@pytest.mark.parametrize("event", ["pull-request.json", "pull-request-retargeted.json"])
def test_findings_say_of_which_request_they_are(proposal: Proposal, event: str) -> None:
    asked = json.loads((EVENTS / event).read_text(encoding="utf-8"))["pull_request"]
    proposal.write(f"{HOUSE}/camp.yml", POSTING)
    assert proposal.review(EVENTS / event) == 0
    head = asked["head"]["sha"]
    expected = PullRequest(number=12, head=head, base="main")
    assert from_json(proposal.findings.read_bytes()).pull == expected


STORY = valid_case("story-with-rules.en.md")


def test_a_story_in_anothers_name_asks_the_owner(proposal: Proposal) -> None:
    proposal.write("stories/five-pages.en.md", STORY)
    assert proposal.review() == 0
    assert "one of its owners must agree (@olive-house)" in proposal.summary


@pytest.mark.parametrize("folder", ["a-newcomer", "z-newcomer"])
@pytest.mark.parametrize("posted", ["2026-01-01", "2026-11-29"])
def test_a_copy_is_told_and_never_the_original(
    proposal: Proposal, folder: str, posted: str
) -> None:
    """A copy can say that it was posted first, and its folder can stand first."""
    original = valid_case("opportunity-micro.yml")
    house = f"opportunities/{folder}"
    proposal.write(f"{house}/organisation.yml", valid_case("organisation-minimal.yml"))
    proposal.write(f"{house}/ours.yml", re.sub("posted: .*", f"posted: {posted}", original))
    proposal.review()
    findings = from_json(proposal.findings.read_bytes()).findings
    (copied,) = (one for one in findings if one.code == "copied-posting")
    assert copied.file == f"{house}/ours.yml"
    assert f"{HOUSE}/lease.yml" in copied.words["en"].message


def test_an_original_that_is_mended_is_no_copy(board: BoardFolder) -> None:
    house = "opportunities/a-newcomer"
    board.write(f"{house}/organisation.yml", valid_case("organisation-minimal.yml"))
    original = valid_case("opportunity-micro.yml")
    board.write(f"{house}/ours.yml", re.sub("posted: .*", "posted: 2026-11-29", original))
    proposal = Proposal.to(board)
    mended = original.replace("Review a lease", "Read a lease")
    proposal.write(f"{HOUSE}/lease.yml", mended, MODIFIED)
    proposal.review()
    found = from_json(proposal.findings.read_bytes()).findings
    assert [one.file for one in found if one.code == "copied-posting"] == []
