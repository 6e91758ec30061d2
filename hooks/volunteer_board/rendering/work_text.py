"""What the work of a posting is, what it asks for and what it gives, as simple HTML."""

from __future__ import annotations

from functools import cache

from volunteer_board.model.opportunity import (
    NeededLanguage,
    NeededSkill,
    Opportunity,
    Session,
    TeamRole,
)
from volunteer_board.rendering import phrases
from volunteer_board.rendering.simple_html import SimpleHtml, escaped, items, lines
from volunteer_board.rendering.view import View


class WorkText:
    """Writes the work of postings in the language of a view; keep one for many postings."""

    def __init__(self, view: View, write: SimpleHtml) -> None:
        self._view = view
        self._words = view.language
        self._write = write
        self._skill = cache(self._needed_skill)
        self._language = cache(self._needed_language)
        self._seats = cache(self._role_seats)

    def essentials(self, opportunity: Opportunity) -> str:
        """Say what is done and why, what one gains and what one needs."""
        return self._work(opportunity) + self._gains(opportunity) + self._needs(opportunity)

    def further(self, opportunity: Opportunity) -> str:
        """Say whom it suits, how a project or a pool is organised, and all else to know."""
        return self._audiences(opportunity) + self._project(opportunity) + self._more(opportunity)

    def _work(self, opportunity: Opportunity) -> str:
        write = self._write
        return (
            write.text_section("posting.objective", opportunity.objective)
            + write.list_section("posting.tasks", opportunity.tasks)
            + write.text_section("posting.finished-when", opportunity.finished_when)
            + write.text_section("posting.impact", opportunity.impact)
        )

    def _gains(self, opportunity: Opportunity) -> str:
        write = self._write
        benefits = items(write.label("benefits", term) for term in opportunity.benefits)
        recognition = write.labels("recognition", opportunity.recognition)
        return write.section(
            "posting.gains", benefits + write.paragraph(opportunity.benefits_note)
        ) + write.led("posting.recognition", recognition)

    def _needs(self, opportunity: Opportunity) -> str:
        write = self._write
        skills = [self._skill(needed) for needed in opportunity.skills]
        languages = [self._language(needed) for needed in opportunity.languages]
        return (
            write.section("posting.skills", items(skills + languages))
            + write.text_section("posting.experience", opportunity.experience)
            + write.list_section("posting.requirements", opportunity.requirements)
        )

    def _audiences(self, opportunity: Opportunity) -> str:
        audiences = self._write.labels("audiences", opportunity.audiences)
        return self._write.section("posting.audiences", audiences and f"<p>{audiences}</p>")

    def _needed_skill(self, needed: NeededSkill) -> str:
        skill = escaped(phrases.skill(self._view, needed))
        if needed.required:
            return skill
        return f"{skill}{self._write.word('list.separator')}{self._write.word('skill.optional')}"

    def _needed_language(self, needed: NeededLanguage) -> str:
        level = self._write.label("language-levels", needed.level)
        return f"{escaped(self._words.language_name(needed.language))} ({level})"

    def _project(self, opportunity: Opportunity) -> str:
        write = self._write
        milestones = items(
            f"{self._words.date(stage.due)}{write.word('posting-text.separator')}"
            f"{write.inline(stage.title)}"
            for stage in opportunity.milestones
        )
        tools = write.word("list.separator").join(
            write.in_language(tool, self._view.code) for tool in opportunity.tools
        )
        return (
            write.section("posting.team", items(map(self._role, opportunity.team)))
            + write.led("posting.tools", tools)
            + write.section("posting.milestones", milestones)
            + write.text_section("posting.evaluation", opportunity.evaluation)
            + write.text_section("posting.pause", opportunity.pause)
        )

    def _role(self, role: TeamRole) -> str:
        seats = self._seats(role.seats, role.filled)
        skills = self._write.labels("skills", role.skills)
        return lines(f"{self._write.inline(role.role)} ({seats})", skills)

    def _role_seats(self, seats: int, filled: int) -> str:
        return escaped(phrases.role_seats(self._view, seats, filled))

    def _more(self, opportunity: Opportunity) -> str:
        write = self._write
        sessions = items(self._session(opportunity, session) for session in opportunity.sessions)
        return (
            write.section("posting.more", write.markdown(opportunity.description))
            + write.text_section("posting.values", opportunity.values)
            + write.text_section("posting.field-work", opportunity.field_work)
            + write.section("posting.sessions", sessions)
        )

    def _session(self, opportunity: Opportunity, session: Session) -> str:
        hours = escaped(phrases.hours(self._view, session, opportunity))
        day = self._words.date(session.date)
        separator = self._write.word("list.separator")
        said = f"{self._write.inline(session.title)}{separator}{day}{separator}{hours}"
        if moved := phrases.moved(self._view, session):
            said += separator + escaped(moved)
        return said + self._write.outward(session.address, "session.address")
