"""One posting. The fields are those of ``schemas/opportunity.schema.json``."""

from __future__ import annotations

from datetime import date
from typing import Literal

from volunteer_board.model.text import LocalisedList, LocalisedText
from volunteer_board.model.value import Value

Day = date
"""The type beside fields that are called ``date``."""


class NeededSkill(Value, frozen=True):
    """A skill, and how well it must be mastered."""

    skill: str
    level: str
    required: bool = True


class NeededLanguage(Value, frozen=True):
    """A language the volunteer works in."""

    language: str
    level: str


class Commitment(Value, frozen=True):
    """The time that the work asks for, in hours, weeks and calls."""

    total_hours: float | None = None
    hours_per_week: float | None = None
    weeks: int | None = None
    cadence: str | None = None
    calls_per_year: int | None = None
    hours_per_call: float | None = None
    share_of_full_time: int | None = None
    flexible: bool = False
    note: LocalisedText | None = None


class TeamRole(Value, frozen=True):
    """A role in the team of a project."""

    role: LocalisedText
    seats: int
    filled: int = 0
    skills: tuple[str, ...] = ()


class Milestone(Value, frozen=True):
    """A stage of a project."""

    title: LocalisedText
    due: date


class Location(Value, frozen=True):
    """Where the work is done, or the organisation sits."""

    place: str
    address: LocalisedText | None = None
    note: LocalisedText | None = None


class Overlap(Value, frozen=True, rename={"begins": "from", "ends": "to"}):
    """The hours of the day (``HH:MM``) in which the team can be reached together."""

    begins: str
    ends: str
    hours_per_week: float | None = None


class Introduction(Value, frozen=True, rename={"begins": "from", "ends": "to"}):
    """The dated first meeting, from and to ``HH:MM`` in the posting's time zone."""

    date: date
    begins: str
    ends: str
    address: str | None = None


class Onboarding(Value, frozen=True):
    """How a new volunteer is welcomed."""

    guide: str | None = None
    meeting: LocalisedText | None = None
    introduction: Introduction | None = None
    steps: LocalisedList | None = None


class Training(Value, frozen=True):
    """The training before the work starts."""

    what: LocalisedText
    hours: float | None = None
    required: bool = False
    address: str | None = None


class Channel(Value, frozen=True):
    """Where the team talks during the work."""

    kind: str
    address: str | None = None
    note: LocalisedText | None = None


class Contact(Value, frozen=True):
    """The person who is responsible and answers."""

    name: LocalisedText
    role: LocalisedText
    answers_within_days: int
    email: str | None = None


class Feedback(Value, frozen=True):
    """How volunteers rate the experience."""

    address: str | None = None
    note: LocalisedText | None = None


class Agreement(Value, frozen=True):
    """What each side owes the other."""

    address: str | None = None
    organisation_duties: LocalisedList | None = None
    volunteer_duties: LocalisedList | None = None
    notice: LocalisedText | None = None


class Ages(Value, frozen=True):
    """The youngest and the oldest age, in years."""

    minimum: int | None = None
    maximum: int | None = None


class Expenses(Value, frozen=True):
    """Whether the volunteer's own costs are paid back."""

    covered: bool
    note: LocalisedText | None = None


class Safeguarding(Value, frozen=True):
    """The protection of minors and of people at risk."""

    minors: bool
    checks: tuple[str, ...] = ()
    note: LocalisedText | None = None


class Session(Value, frozen=True, rename={"begins": "from", "ends": "to"}):
    """A dated meeting, from and to ``HH:MM`` in the posting's time zone.

    ``moved_from`` is the day first announced of one that was moved to another day.
    """

    title: LocalisedText
    date: date
    begins: str
    ends: str
    address: str | None = None
    moved_from: Day | None = None


class Application(Value, frozen=True):
    """How to apply."""

    url: str | None = None
    email: str | None = None
    phone: str | None = None
    instructions: LocalisedText | None = None


class Round(Value, frozen=True):
    """One time that a posting was offered, and how that ended since ``status_on``."""

    posted: date
    status: Literal["filled", "closed", "expired", "unconfirmed"]
    status_on: date
    deadline: date | None = None
    review_on: date | None = None
    starts: date | None = None
    ends: date | None = None
    seats: int | None = None
    seats_filled: int | None = None


class Opportunity(Value, frozen=True):
    """A posting of an organisation; ``id`` is ``<organisation>/<slug>`` for ever.

    ``zone`` is the time zone in which its days and hours are meant (``model/zones.py``), whether
    it names one itself (``time_zone``) or not; ``organisation_ended_on`` the day from which its
    organisation looks for nobody.
    """

    id: str
    organisation_id: str
    zone: str
    title: LocalisedText
    summary: LocalisedText
    model: Literal["micro", "project", "recurring"]
    mode: Literal["remote", "onsite", "hybrid"]
    causes: tuple[str, ...]
    objective: LocalisedText
    tasks: LocalisedList
    impact: LocalisedText
    skills: tuple[NeededSkill, ...]
    commitment: Commitment
    benefits: tuple[str, ...]
    channel: Channel
    contact: Contact
    posted: date
    apply: Application
    audiences: tuple[str, ...] = ()
    profile: str | None = None
    urgent: bool = False
    description: LocalisedText | None = None
    languages: tuple[NeededLanguage, ...] = ()
    requirements: LocalisedList | None = None
    experience: LocalisedText | None = None
    values: LocalisedText | None = None
    field_work: LocalisedText | None = None
    finished_when: LocalisedText | None = None
    seats: int | None = None
    seats_filled: int = 0
    team: tuple[TeamRole, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    evaluation: LocalisedText | None = None
    pause: LocalisedText | None = None
    tools: tuple[str, ...] = ()
    location: Location | None = None
    applicants_from: tuple[str, ...] = ()
    time_zone: str | None = None
    overlap: Overlap | None = None
    benefits_note: LocalisedText | None = None
    recognition: tuple[str, ...] = ()
    onboarding: Onboarding | None = None
    training: Training | None = None
    feedback: Feedback | None = None
    agreement: Agreement | None = None
    ages: Ages | None = None
    accessibility: tuple[str, ...] = ()
    accessibility_note: LocalisedText | None = None
    expenses: Expenses | None = None
    safeguarding: Safeguarding | None = None
    sessions: tuple[Session, ...] = ()
    updated: date | None = None
    starts: date | None = None
    ends: date | None = None
    deadline: date | None = None
    ongoing: bool = False
    review_on: date | None = None
    status: Literal["open", "filled", "closed", "expired", "unconfirmed"] = "open"
    status_on: date | None = None
    organisation_ended_on: date | None = None
    rounds: tuple[Round, ...] = ()
    formerly: tuple[str, ...] = ()

    @property
    def changed(self) -> date:
        """The day of the last real change; feeds and sitemaps tell it."""
        return max(self.posted, self.updated or self.posted, self.status_on or self.posted)

    @property
    def is_remote(self) -> bool:
        """Whether the work can be done entirely from anywhere."""
        return self.mode == "remote"

    def is_written_in(self, language: str) -> bool:
        """Whether a reader of that language can read every required text."""
        texts = (self.title, self.summary, self.objective, self.tasks, self.impact)
        return all(language in text for text in texts)
