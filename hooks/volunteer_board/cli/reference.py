"""Where the codes of problems and advice are explained on the site of a board."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from volunteer_board.checking.wording import visible
from volunteer_board.cli.configuration import board_languages, site_address


@dataclass(frozen=True, slots=True)
class Reference:
    """The reference of a site at ``address``; empty for a board that has no address yet."""

    address: str = ""

    @classmethod
    def of(cls, root: Path, language: str) -> Reference:
        """Give the reference of a board in a language, or in the board's own without that one.

        Raises ``Misuse`` like ``board_languages``.
        """
        site = visible(site_address(root))
        languages = board_languages(root)
        code = language if language in languages else languages[0]
        return cls(f"{site}{code}/reference/" if site != "/" else "")

    def problem(self, code: str) -> str:
        """Give the address at which a kind of problem is explained."""
        return self._explained("problems", code)

    def advice(self, code: str) -> str:
        """Give the address at which a piece of advice is explained."""
        return self._explained("advice", code)

    def _explained(self, part: str, code: str) -> str:
        return f"{self.address}{part}/#{code}" if self.address else ""


NO_REFERENCE = Reference()


def linked(text: str, address: str) -> str:
    """Make a text a link, as terminals understand it (OSC 8); without an address only the text."""
    return f"\x1b]8;;{address}\x1b\\{text}\x1b]8;;\x1b\\" if address else text
