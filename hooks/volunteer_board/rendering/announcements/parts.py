"""What an announcement says: each part of it, in the language of a view.

The parts follow what an advertisement for volunteers owes its reader: what the work is, for
whom, how long, what the volunteer gains, until when, who answers, and where to apply. Texts by
strangers come as one line; a channel's marks and limits are none of this module's business.
"""

from __future__ import annotations

from functools import cache, partial
from urllib.parse import urlsplit

from volunteer_board.languages.direction_marks import set_apart
from volunteer_board.languages.isolates import line_in
from volunteer_board.languages.language import direction_of
from volunteer_board.model.availability import last_day_to_apply
from volunteer_board.model.opportunity import Opportunity
from volunteer_board.model.text import LocalisedText
from volunteer_board.rendering import addresses, phrases
from volunteer_board.rendering.announcements.hashtags import Hashtags
from volunteer_board.rendering.facts import Fact, facts
from volunteer_board.rendering.view import View

_MOST_TASKS = 5
_MAIN_FACTS = ("fact.commitment", "fact.place", "fact.deadline", "fact.seats")
_FACTS_OF_THE_PAGE = ("fact.zone",)
"""What helps nobody who has not opened the page yet."""


class Parts:
    """Writes the parts of announcements; keep one for many postings."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._text = view.language.text
        self._hashtags = Hashtags(view)
        self._item = self._text("announcement.item", item="{}").format
        self._tasks_heading = self._text("announcement.tasks")
        self._gains = cache(partial(view.labels, "benefits"))
        self._skill = cache(partial(phrases.skill, view))
        self._answer = cache(partial(view.language.count, "announcement.answer"))
        self._line = cache(self._fact_line)
        self._board = view.line(view.board.settings.name)
        site = urlsplit(view.board.settings.site_url)
        self._site = f"{site.netloc}{site.path}".rstrip("/")

    def of(self, opportunity: Opportunity) -> dict[str, str]:
        """Give every part of a posting by its name; empty is what the posting does not say.

        The ``subject`` is that of a letter.
        """
        view, text = self._view, self._text
        address = view.absolute(addresses.opportunity(view.code, opportunity.id))
        title = self._inline(opportunity.title)
        organisation = self._inline(view.organisation_of(opportunity).name)
        gains = self._gains(opportunity.benefits)
        said = [fact for fact in facts(view, opportunity) if fact.name not in _FACTS_OF_THE_PAGE]
        return {
            "subject": text("announcement.subject", title=title, organisation=organisation),
            "title": text("announcement.title", title=title),
            "organisation": organisation,
            "summary": _line(*view.chosen(opportunity.summary)),
            "tasks": self._tasks(opportunity),
            "skills": self._skills(opportunity),
            "gains": text("announcement.gains", gains=gains),
            "students-gain": text("announcement.students-gain", gains=gains),
            "impact": text("announcement.impact", impact=self._inline(opportunity.impact)),
            "facts": self._lines(said),
            "main-facts": self._lines([fact for fact in said if fact.name in _MAIN_FACTS]),
            "brief": self._brief(opportunity),
            "contact": self._contact(opportunity),
            "organisation-contact": self._contact_with_address(opportunity),
            "address": address,
            "link": text("announcement.link", address=address),
            "where-to-find": self._where_to_find(title),
            "greeting": text("announcement.greeting"),
            "request": text("announcement.request", title=title, organisation=organisation),
            "thanks": text("announcement.thanks"),
        }

    def hashtags(self, opportunity: Opportunity) -> tuple[str, ...]:
        """Give the hashtags of a posting with their marks, the widest first."""
        return self._hashtags.of(opportunity)

    def _tasks(self, opportunity: Opportunity) -> str:
        tasks, language = self._view.chosen(opportunity.tasks)
        shown = [_line(task, language) for task in tasks[:_MOST_TASKS]]
        return "\n".join((self._tasks_heading, *map(self._item, shown)))

    def _skills(self, opportunity: Opportunity) -> str:
        needed = [self._skill(s) for s in opportunity.skills if s.required]
        if not needed:
            return ""
        skills = self._text("list.separator").join(needed)
        return self._text("announcement.skills", skills=skills)

    def _lines(self, said: list[Fact]) -> str:
        return "\n".join([self._line(fact.name, fact.words) for fact in said])

    def _fact_line(self, name: str, words: str) -> str:
        return self._text("announcement.fact", name=self._text(name), words=words)

    def _brief(self, opportunity: Opportunity) -> str:
        """Say in a line how long, where and until when."""
        view = self._view
        said = [phrases.commitment(view, opportunity), phrases.place(view, opportunity)]
        if last_day := last_day_to_apply(opportunity):
            until = view.language.short_date(last_day)
            said.append(self._text("state.until", date=until))
        return " · ".join(said)

    def _contact(self, opportunity: Opportunity, name: str = "announcement.contact") -> str:
        contact = opportunity.contact
        return self._text(
            name,
            name=self._inline(contact.name),
            role=self._inline(contact.role),
            answer=self._answer(contact.answers_within_days),
        )

    def _contact_with_address(self, opportunity: Opportunity) -> str:
        """Name who answers the office: by the address of the contact, else of the organisation."""
        email = opportunity.contact.email or self._view.organisation_of(opportunity).email
        return f"{self._contact(opportunity, 'announcement.office-contact')}\n{email}"

    def _where_to_find(self, title: str) -> str:
        values = {"title": title, "board": self._board, "site": self._site}
        return self._text("announcement.where-to-find", **values)

    def _inline(self, texts: LocalisedText) -> str:
        """Give a text for the middle of a sentence, set apart if it runs the other way."""
        chosen = self._view.chosen(texts)
        text = _line(*chosen)
        if direction_of(chosen.language) == self._view.language.direction:
            return text
        return set_apart(text)


def _line(text: str, language: str) -> str:
    return line_in(one_line(text), language)


def one_line(text: str) -> str:
    """Give a text without line breaks and double spaces."""
    return " ".join(text.split())
