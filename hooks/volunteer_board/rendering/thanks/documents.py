"""The values of ``certificate.typ`` and ``letter.typ``: their words in one or two languages."""

from __future__ import annotations

from collections.abc import Sequence

from volunteer_board.languages.language import Language
from volunteer_board.rendering.thanks.service import Service, Thanks
from volunteer_board.rendering.thanks.written_text import breakable, chosen, isolated, written

Values = dict[str, object]


def certificate(thanks: Thanks) -> Values:
    """Give the values of a certificate."""
    parts = [_certificate_part(thanks, language) for language in thanks.languages]
    return {**_document(thanks, "thanks.certificate.heading"), "parts": parts}


def letter(thanks: Thanks) -> Values:
    """Give the values of a letter of thanks."""
    parts = [_letter_part(thanks, language) for language in thanks.languages]
    return {**_document(thanks, "thanks.letter.heading"), "parts": parts}


def _document(thanks: Thanks, heading: str) -> Values:
    language, giver = thanks.languages[0], thanks.giver
    name = chosen(thanks.service.name, language.code, _codes(thanks))
    organisation = chosen(giver.organisation.name, language.code)
    return {
        "title": f"{language.text(heading)} – {name}",
        "date": thanks.issued.isoformat(),
        "reference": giver.opportunity.id,
        "organisation": {
            "name": breakable(organisation),
            "email": giver.organisation.email,
            "initial": organisation[:1],
            "logo": None if giver.logo is None else list(giver.logo),
        },
    }


def _certificate_part(thanks: Thanks, language: Language) -> Values:
    service, codes = thanks.service, _codes(thanks)
    organisation = isolated(chosen(thanks.giver.organisation.name, language.code))
    achievement = service.achievement
    return {
        **_shared_part(thanks, language),
        "heading": language.text("thanks.certificate.heading"),
        "intro": language.text("thanks.certificate.intro"),
        "name": written(service.name, language.code, codes),
        "hours": language.count(
            "thanks.certificate.hours", service.hours, organisation=organisation
        ),
        "role": written(thanks.role, language.code, codes),
        "period": period(service, language),
        "achieved": language.text("thanks.certificate.achieved"),
        "achievement": written(achievement, language.code, codes) if achievement else None,
    }


def _letter_part(thanks: Thanks, language: Language) -> Values:
    name = isolated(chosen(thanks.service.name, language.code, _codes(thanks)))
    return {
        **_shared_part(thanks, language),
        "heading": language.text("thanks.letter.heading"),
        "greeting": language.text("thanks.letter.greeting", name=name),
        "paragraphs": _paragraphs(thanks, language),
        "closing": language.text("thanks.letter.closing"),
    }


def _paragraphs(thanks: Thanks, language: Language) -> list[str]:
    service, code, codes = thanks.service, language.code, _codes(thanks)
    organisation = isolated(chosen(thanks.giver.organisation.name, code))
    work = language.text("thanks.letter.work", role=isolated(chosen(thanks.role, code, codes)))
    when = period(service, language)
    if when:
        work = language.text("thanks.letter.work-in-period", work=work, period=when)
    thanked = language.count(
        "thanks.letter.hours", service.hours, organisation=organisation, work=work
    )
    achieved = []
    if service.achievement:
        achievement = isolated(chosen(service.achievement, code, codes))
        achieved.append(language.text("thanks.letter.achieved", achievement=achievement))
    return [thanked, *achieved, language.text("thanks.letter.meaning")]


def _shared_part(thanks: Thanks, language: Language) -> Values:
    """Give what a certificate and a letter say alike in one language."""
    contact = thanks.giver.opportunity.contact
    return {
        "language": language.code,
        "direction": language.direction,
        "organisation": written(thanks.giver.organisation.name, language.code),
        "issued": language.date(thanks.issued),
        "contact": {
            "name": written(contact.name, language.code),
            "role": written(contact.role, language.code),
        },
        "labels": {
            "issued": language.text("thanks.issued"),
            "reference": language.text("thanks.reference"),
        },
    }


def period(service: Service, language: Language) -> str:
    """Say from when to when; empty if that is not known."""
    if service.begins is None or service.ends is None:
        return ""
    begins, ends = language.gregorian_date(service.begins), language.gregorian_date(service.ends)
    if begins == ends:
        return language.text("thanks.day", day=ends)
    return language.text("thanks.period", begins=begins, ends=ends)


def _codes(thanks: Thanks) -> Sequence[str]:
    return [language.code for language in thanks.languages]
