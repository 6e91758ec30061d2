"""What is said to an organisation of whose postings something is due: a letter, and an issue.

Both are in its own language. The letter is plain text for a mail program. The issue is the one
place where people are mentioned on purpose: the accounts that own the organisation's files.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from urllib.parse import quote

from volunteer_board.checking.wording import visible
from volunteer_board.languages.language import Language
from volunteer_board.model.due import Due, DueOrganisation
from volunteer_board.model.text import LocalisedText, choose
from volunteer_board.reviewing.markdown import code, plain
from volunteer_board.reviewing.ownership import is_owner_name
from volunteer_board.reviewing.report import bullets, fitted, section

MARKER = "<!-- volunteer-board: due: {organisation} -->"
"""The first line of the issue, by which it is found again. Nobody sees it."""

_MOST_POSTINGS = 50
_MOST_IN_MAIL = 5
"""Mail programs take some thousand characters in an address, and an Arabic letter has six."""

_MOST_KEYS = 400


def ways(due: Due) -> Mapping[str, str]:
    """Give the commands with which the organisation may answer.

    What ends with its work takes a new round from ``due.round_from`` on: a later deadline alone
    would change nothing.
    """
    id_ = due.opportunity.id
    return {
        "renew": f"board renew {id_}{' --reopen' if due.round_from else ''}",
        "filled": f"board close {id_} --as filled",
        "close": f"board close {id_}",
    }


@dataclass(frozen=True)
class DueLetter:
    """An organisation, what is due, and how to speak with it.

    ``board_name`` is the name of the board by language. ``edit_address`` gives the full
    address of the form that amends a posting; None if the site has none.
    """

    due: DueOrganisation
    language: Language
    board_name: LocalisedText
    edit_address: Callable[[str], str | None]

    @cached_property
    def subject(self) -> str:
        """The subject of the letter."""
        return self._text("due.subject", board=self._board)

    @cached_property
    def letter(self) -> str:
        """The letter, a text of several lines."""
        return self._letter(len(self.due.postings))

    @cached_property
    def mail_address(self) -> str:
        """The ``mailto:`` address with subject and letter; lines end with CRLF there (RFC 6068)."""
        recipient = quote(self.due.organisation.email, safe="@")
        body = quote(self._letter(_MOST_IN_MAIL).replace("\n", "\r\n"), safe="")
        return f"mailto:{recipient}?subject={quote(self.subject, safe='')}&body={body}"

    @property
    def owners(self) -> list[str]:
        """The accounts to mention; what cannot be one is left out."""
        return [owner for owner in self.due.organisation.owners if is_owner_name(owner)]

    def sentence(self, due: Due) -> str:
        """Say of a posting what its calendar says."""
        title = visible(self._chosen(due.opportunity.title))
        return self._sentence(due, title)

    def commands(self, due: Due, shown: Callable[[str], str]) -> Iterator[str]:
        """Give the commands as they are ``shown``, each with the day from which it works."""
        for name, command in ways(due).items():
            from_day = due.round_from if name == "renew" and not due.has_lapsed else None
            day = from_day and self.language.date(from_day)
            words = self._text("due.from-day", command=shown(command), date=day) if day else ""
            yield words or shown(command)

    def issue(self) -> Mapping[str, Any]:
        """Give what keeps the issue of this organisation up to date.

        ``postings`` maps a key of each posting and its last day to the line about it, so that
        only what was not said before is told anew; ``news`` is the line above such lines.
        """
        organisation = plain(self._organisation)
        mentions = " ".join(f"@{owner}" for owner in self.owners)
        news = "due.issue.news" if self.owners else "due.issue.news-without-owners"
        return {
            "marker": MARKER.format(organisation=self.due.organisation.id),
            "title": self._text("due.issue.title", organisation=self._organisation),
            "body": fitted(self._body, most=_MOST_POSTINGS),
            "postings": {_key(due): self._line(due) for due in self.due.postings[:_MOST_KEYS]},
            "news": self._text(news, owners=mentions, organisation=organisation),
        }

    def _body(self, most: int) -> str:
        shown = self.due.postings[:most]
        mentions = " ".join(f"@{owner}" for owner in self.owners)
        introduction = "due.issue.introduction" if mentions else "due.issue.without-owners"
        return "\n".join(
            [
                MARKER.format(organisation=self.due.organisation.id),
                f"<!-- said: {' '.join(map(_key, self.due.postings[:_MOST_KEYS]))} -->",
                section(
                    self.language.code,
                    self._text(introduction, owners=mentions),
                    bullets(self._item(due) for due in shown),
                    self._more(most),
                    *self._ready_letter(most),
                ),
            ]
        )

    def _item(self, due: Due) -> str:
        shown = " · ".join(self.commands(due, code))
        return f"{self._line(due)}  \n  {shown}"

    def _line(self, due: Due) -> str:
        sentence = self._sentence(due, plain(self._chosen(due.opportunity.title)))
        address = self.edit_address(due.opportunity.id)
        form = f" [{self._text('due.issue.form')}]({address})" if address else ""
        return f"{sentence}{form}"

    def _ready_letter(self, most: int) -> Iterator[str]:
        """Fold the letter away below a link that opens it in a mail program."""
        text = f"{self.subject}\n\n{self._letter(most)}"
        fence = "`" * max(3, 1 + max(map(len, re.findall("`+", text)), default=0))
        address = plain(self.due.organisation.email)
        yield f"[{self._text('due.issue.mail', address=address)}]({self.mail_address})"
        summary = self._text("due.issue.letter")
        yield f"<details><summary>{summary}</summary>\n\n{fence}text\n{text}\n{fence}\n\n</details>"

    def _letter(self, most: int) -> str:
        greeting = self._text("due.greeting", organisation=self._organisation)
        blocks = [greeting, self._text("due.introduction", board=self._board)]
        blocks += ["\n".join(self._lines_of(due)) for due in self.due.postings[:most]]
        blocks += [self._more(most), self._text("due.farewell", board=self._board)]
        return "\n\n".join(filter(None, blocks))

    def _more(self, most: int) -> str:
        """Say how many postings are not named; nothing if all are."""
        more = len(self.due.postings) - most
        return self.language.count("due.more", more) if more > 0 else ""

    def _lines_of(self, due: Due) -> Iterator[str]:
        yield self.sentence(due)
        address = self.edit_address(due.opportunity.id)
        if address:
            yield address

    def _sentence(self, due: Due, title: str) -> str:
        state = "lapsed" if due.has_lapsed else "upcoming"
        day = self.language.date(due.ending.day)
        said = self._text(f"due.{state}.{due.ending.reason}", title=title, date=day)
        return f"{said} {self._text(f'due.{state}.round')}" if due.round_from else said

    @cached_property
    def _organisation(self) -> str:
        return visible(self._chosen(self.due.organisation.name))

    @cached_property
    def _board(self) -> str:
        return self._chosen(self.board_name)

    def _chosen(self, texts: LocalisedText) -> str:
        return choose(texts, self.language.code, ()).content

    def _text(self, message_id: str, **values: object) -> str:
        return self.language.text(message_id, **values)


def language_of_letter(due: DueOrganisation, spoken: Sequence[Language]) -> Language:
    """Give the first language in which the organisation describes itself and the board speaks.

    ``spoken`` are the board's languages, its own first; that one if there is no better.
    """
    by_code = {language.code: language for language in spoken}
    written = [code for code in due.organisation.summary if code in by_code]
    return by_code[written[0]] if written else spoken[0]


def _key(due: Due) -> str:
    """Name a posting with the day that is spoken of; one with a new day is due anew."""
    return f"{due.opportunity.id}@{due.ending.day.isoformat()}"
