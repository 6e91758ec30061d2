"""A posting as complete, simple HTML: what feeds carry and search engines read.

It must make sense anywhere: in a feed reader, in an e-mail, in a list of jobs. So it
has no classes and no pictures, only headings, paragraphs, lists, links and emphasis;
the words are those of the posting's page. Tens of thousands are written in one
build, hence plain strings and no template.
"""

from __future__ import annotations

from functools import cache

from volunteer_board.model.opportunity import (
    Channel,
    Introduction,
    Location,
    Opportunity,
)
from volunteer_board.model.text import LocalisedList
from volunteer_board.rendering import phrases
from volunteer_board.rendering.facts import facts
from volunteer_board.rendering.simple_html import (
    SimpleHtml,
    escaped,
    items,
    lines,
    link,
    mail_link,
    phone_link,
)
from volunteer_board.rendering.view import View
from volunteer_board.rendering.work_text import WorkText


class PostingText:
    """Writes postings in the language of a view; keep one for many postings."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._words = view.language
        self._write = SimpleHtml(view)
        self._work = WorkText(view, self._write)
        self._for_programs = SimpleHtml(view, isolates=False)
        self._work_for_programs = WorkText(view, self._for_programs)
        self._urgent = self._write.titled("state.urgent")
        self._hours = cache(self._training_hours)
        self._answer = cache(self._answer_time)
        self._channel = cache(self._channel_kind)

    def whole(self, opportunity: Opportunity) -> str:
        """Give the whole posting as HTML, without an element around it.

        A text that is not in the view's language carries ``lang`` and ``dir``.
        """
        return "".join(
            (
                self._urgent if opportunity.urgent else "",
                self._write.paragraph(opportunity.summary),
                self._facts(opportunity),
                self._work.essentials(opportunity),
                self._work.further(opportunity),
                self._welcome(opportunity),
                self._details(opportunity),
                self._agreement(opportunity),
                self._application(opportunity),
            )
        )

    def job_description(self, opportunity: Opportunity) -> str:
        """Give the part that Google asks of a job's description, like ``whole``.

        That is what is done, what one gains, and skills, experience and studies. Place,
        dates, hours, employer and way to apply are properties of their own. The page
        holds the rest; twice the whole posting would make it too heavy.
        """
        summary = self._for_programs.paragraph(opportunity.summary)
        return summary + self._work_for_programs.essentials(opportunity)

    def advertisement(self, opportunity: Opportunity) -> str:
        """Give what boards of jobs show: the time and the work, in flat elements without links."""
        write, time = self._for_programs, escaped(phrases.commitment(self._view, opportunity))
        return (
            write.paragraph(opportunity.summary)
            + f"<p>{write.fact('fact.commitment', time)}</p>"
            + self._work_for_programs.essentials(opportunity)
        )

    def _facts(self, opportunity: Opportunity) -> str:
        view, write = self._view, self._write
        organisation = write.inline(view.organisation_of(opportunity).name)
        known = [
            write.fact("posting-text.organisation", organisation),
            write.fact("posting-text.model", escaped(view.label("models", opportunity.model))),
            *(write.fact(fact.name, escaped(fact.words)) for fact in facts(view, opportunity)),
        ]
        if cadence := opportunity.commitment.cadence:
            known.append(write.fact("rhythm.cadence", write.label("cadences", cadence)))
        if opportunity.model == "recurring":
            known += [write.fact(name, escaped(words)) for name, words in self._pool(opportunity)]
        return items(known) + write.paragraph(opportunity.commitment.note)

    def _pool(self, opportunity: Opportunity) -> list[tuple[str, str]]:
        """Name what is known of a pool: who is in it, and what it asks for in a year."""
        said = (
            ("rhythm.pool", phrases.pool(self._view, opportunity)),
            ("rhythm.year", phrases.hours_per_year(self._view, opportunity)),
        )
        return [(name, words) for name, words in said if words]

    def _welcome(self, opportunity: Opportunity) -> str:
        write, onboarding, training = self._write, opportunity.onboarding, opportunity.training
        welcome = taught = ""
        if onboarding:
            welcome = (
                write.paragraph(onboarding.meeting)
                + self._introduction(opportunity, onboarding.introduction)
                + write.bullets(onboarding.steps)
                + write.outward(onboarding.guide, "welcome.guide")
            )
        if training:
            material = write.outward(training.address, "training.material")
            hours = self._hours(training.hours) if training.hours else ""
            duty = write.word("training.required") if training.required else ""
            taught = f"<p>{lines(write.inline(training.what), hours, duty)}</p>{material}"
        return write.section("posting.welcome", welcome) + write.section("posting.training", taught)

    def _introduction(self, opportunity: Opportunity, meeting: Introduction | None) -> str:
        if meeting is None:
            return ""
        write = self._write
        day = self._words.date(meeting.date)
        hours = escaped(phrases.hours(self._view, meeting, opportunity))
        return write.led(
            "welcome.introduction", f"{day}{write.word('list.separator')}{hours}"
        ) + write.outward(meeting.address, "session.address")

    def _details(self, opportunity: Opportunity) -> str:
        view, write = self._view, self._write
        countries = view.countries(view.applicant_countries(opportunity))
        details = (
            ("detail.location", self._location(opportunity.location)),
            ("detail.applicants-from", escaped(countries)),
            ("detail.ages", escaped(phrases.ages(view, opportunity))),
            ("detail.expenses", self._expenses(opportunity)),
            ("detail.accessibility", self._accessibility(opportunity)),
            ("detail.safeguarding", self._safeguarding(opportunity)),
            ("detail.rounds", escaped(phrases.rounds(view, opportunity))),
        )
        known = items(write.fact(name, value) for name, value in details if value)
        return write.section("posting.good-to-know", known)

    def _location(self, location: Location | None) -> str:
        if location is None:
            return ""
        return lines(self._write.inline(location.address), self._write.inline(location.note))

    def _expenses(self, opportunity: Opportunity) -> str:
        expenses = opportunity.expenses
        if expenses is None:
            return ""
        said = "expenses.covered" if expenses.covered else "expenses.not-covered"
        return lines(self._write.word(said), self._write.inline(expenses.note))

    def _accessibility(self, opportunity: Opportunity) -> str:
        return lines(
            self._write.labels("accessibility", opportunity.accessibility),
            self._write.inline(opportunity.accessibility_note),
        )

    def _safeguarding(self, opportunity: Opportunity) -> str:
        write, safeguarding = self._write, opportunity.safeguarding
        if safeguarding is None:
            return ""
        said = "safeguarding.minors" if safeguarding.minors else "safeguarding.no-minors"
        checks = [write.label("checks", term) for term in safeguarding.checks]
        listed = write.word("list.separator").join([write.word(said), *checks])
        return lines(listed, write.inline(safeguarding.note))

    def _agreement(self, opportunity: Opportunity) -> str:
        write, agreement, feedback = self._write, opportunity.agreement, opportunity.feedback
        agreed = rated = ""
        if agreement:
            agreed = (
                self._duties("agreement.organisation", agreement.organisation_duties)
                + self._duties("agreement.volunteer", agreement.volunteer_duties)
                + write.paragraph(agreement.notice)
                + write.outward(agreement.address, "agreement.address")
            )
        if feedback:
            rated = write.paragraph(feedback.note)
            rated += write.outward(feedback.address, "feedback.address")
        return write.section("posting.agreement", agreed) + write.section("posting.feedback", rated)

    def _duties(self, whose: str, duties: LocalisedList | None) -> str:
        return self._write.titled(whose) + self._write.bullets(duties) if duties else ""

    def _application(self, opportunity: Opportunity) -> str:
        write, apply = self._write, opportunity.apply
        ways = lines(
            link(apply.url, write.word("apply.button")) if apply.url else "",
            mail_link(apply.email) if apply.email else "",
            phone_link(apply.phone) if apply.phone else "",
        )
        how = f"{write.paragraph(apply.instructions)}<p>{ways}</p>"
        talk = self._contact(opportunity) + self._talks(opportunity.channel)
        return write.section("apply.title", how) + write.section("posting.contact", talk)

    def _contact(self, opportunity: Opportunity) -> str:
        write, contact = self._write, opportunity.contact
        separator = write.word("list.separator")
        who = f"{write.inline(contact.name)}{separator}{write.inline(contact.role)}"
        email = mail_link(contact.email) if contact.email else ""
        return f"<p>{lines(who, email, self._answer(contact.answers_within_days))}</p>"

    def _talks(self, channel: Channel) -> str:
        where = lines(self._channel(channel.kind), self._write.inline(channel.note))
        return f"<p>{where}</p>{self._write.outward(channel.address, 'contact.channel-address')}"

    def _training_hours(self, hours: float) -> str:
        return escaped(self._words.count("commitment.total-hours", hours))

    def _answer_time(self, days: int) -> str:
        return escaped(self._words.count("contact.answers-within", days))

    def _channel_kind(self, kind: str) -> str:
        channel = self._view.label("channels", kind)
        return escaped(self._words.text("contact.channel", channel=channel))
