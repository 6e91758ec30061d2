"""The sample board after some of it was renamed, moved and removed."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

# The sample board's pages by their former paths, and where they are on the board of these tests.
MOVED: Mapping[str, str] = {
    "opportunities/dar-amal/brand-identity/": "opportunities/dar-amal/visual-identity/",
    "opportunities/dar-amal/brand-identity/kit/": "opportunities/dar-amal/visual-identity/kit/",
    "opportunities/jusoor-al-maa/community-manager/": "opportunities/jusoor/community-manager/",
    "opportunities/jusoor-al-maa/community-manager/kit/": (
        "opportunities/jusoor/community-manager/kit/"
    ),
    "opportunities/jusoor-al-maa/brand-identity-for-the-river-campaign/": (
        "opportunities/dar-amal/river-campaign/"
    ),
    "organisations/jusoor-al-maa/": "organisations/jusoor/",
    "stories/the-river-on-one-screen/": "stories/the-river/",
}
GONE = "opportunities/dar-amal/legal-clinic-day/"
LANGUAGES = ("ar", "en")


def rename(board: Path) -> None:
    """Rename a posting, an organisation and a story, move a posting, and remove one."""
    opportunities, stories = board / "opportunities", board / "stories"
    (opportunities / "jusoor-al-maa").rename(opportunities / "jusoor")
    append(opportunities / "jusoor/organisation.yml", "formerly: [jusoor-al-maa]")
    moved = (
        ("dar-amal/brand-identity", "dar-amal/visual-identity", "dar-amal/brand-identity"),
        (
            "jusoor/brand-identity-for-the-river-campaign",
            "dar-amal/river-campaign",
            "jusoor-al-maa/brand-identity-for-the-river-campaign",
        ),
    )
    for source, target, former in moved:
        (opportunities / f"{source}.yml").rename(opportunities / f"{target}.yml")
        append(opportunities / f"{target}.yml", f"formerly: [{former}]")
    (opportunities / "dar-amal/legal-clinic-day.yml").unlink()
    append(
        opportunities / "dar-amal/organisation.yml",
        "gone:\n"
        "  - posting: legal-clinic-day\n"
        "    removed_on: 2026-11-20\n"
        '    reason: {ar: "نُظّم اليوم مع جهة أخرى.", en: "Another group held the day."}',
    )
    sewn = stories / "a-mark-you-can-stitch.en.md"
    written = sewn.read_text(encoding="utf-8").replace("dar-amal/brand-id", "dar-amal/visual-id")
    sewn.write_text(written, encoding="utf-8")
    for language in LANGUAGES:
        told = stories / f"the-river-on-one-screen.{language}.md"
        written = told.read_text(encoding="utf-8").replace("jusoor-al-maa", "jusoor")
        written = written.replace("\n---\n", "\nformerly: [the-river-on-one-screen]\n---\n", 1)
        (stories / f"the-river.{language}.md").write_text(written, encoding="utf-8")
        told.unlink()


def append(file: Path, line: str) -> None:
    file.write_text(f"{file.read_text(encoding='utf-8').rstrip()}\n{line}\n", encoding="utf-8")
