"""What the open volunteering data standard says, in the fields of a board.

Only what is said is taken over. The rest is for people: how well a skill must be
mastered, which model of volunteering it is, who answers.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from volunteer_board.importing.imported import Data
from volunteer_board.importing.nodes import (
    Node,
    day,
    flag,
    listed,
    nodes,
    number,
    references,
    text,
    texts,
)
from volunteer_board.importing.vocabulary_terms import VocabularyTerms

_LONGEST_SENTENCE = 280
_MAIL = "mailto:"


class ForeignReader:
    """Reads nodes; ``language`` is that of texts that do not say their own.

    ``left_out`` collects what was said and has no place, until somebody takes it.
    """

    def __init__(self, terms: VocabularyTerms, language: str) -> None:
        self._terms = terms
        self._language = language
        self._left_out: list[str] = []

    def left_out(self) -> tuple[str, ...]:
        """Take what was left out since the last time."""
        left_out, self._left_out = tuple(dict.fromkeys(self._left_out)), []
        return left_out

    def organisation(self, node: Node) -> Data:
        """Give the fields of an organisation."""
        registrations = nodes(node, "charityRegistration")
        self._note(node, "image")
        return _known(
            {
                "name": self._texts(node, "name"),
                **self._described(self._texts(node, "description")),
                "causes": self._found("causes", node, "cause"),
                "website": text(node, "website"),
                "registration": self._registration(registrations[0]) if registrations else None,
            }
        )

    def opportunity(self, node: Node) -> Data:
        """Give the fields of a posting, out of an activity with its roles and sessions."""
        roles, sessions = nodes(node, "role"), nodes(node, "session")
        role = roles[0] if roles else {}
        self._note(node, "image")
        self._left_out += [text(other, "title") for other in roles[1:]]
        if any(listed(session.get("time")) for session in sessions):
            self._left_out.append("time")
        return _known(
            {
                "title": self._texts(node, "title"),
                **self._described(self._texts(node, "description")),
                "urgent": flag(node, "requiresEmergencyParticipation") or None,
                "posted": day(node, "publishStart"),
                "deadline": day(node, "publishEnd"),
                **self._work(role),
                **self._whereabouts(role, sessions),
            }
        )

    def _work(self, role: Node) -> Data:
        ages = {"minimum": number(role, "minimumAge"), "maximum": number(role, "maximumAge")}
        benefits = self._found("benefits", role, "reward")
        for name, vocabulary in (("requirement", "checks"), ("skill", "skills")):
            self._left_out += self._terms.find(vocabulary, references(role, name)).unknown
        skills = self._terms.find("skills", references(role, "skill")).ids
        return {
            "tasks": {
                code: _lines(said) for code, said in self._texts(role, "description").items()
            },
            "skills": [{"skill": skill} for skill in skills],
            "commitment": _known({"note": _sentences(self._texts(role, "commitment"))}),
            "benefits": benefits,
            "ages": _known(ages),
            "accessibility": self._found("accessibility", role, "accessibility"),
            "apply": _application(text(role, "applyLink")),
        }

    def _whereabouts(self, role: Node, sessions: Sequence[Node]) -> Data:
        """Say where: remote, at a place, or both."""
        locations = [location for session in sessions for location in nodes(session, "location")]
        is_remote = flag(role, "allowsRemoteParticipation")
        if not locations:
            return {"mode": "remote"} if is_remote else {}
        name = text(locations[0], "name")
        place = self._terms.place(name, text(locations[0], "address"))
        if place is None:
            self._left_out.append(name)
        address = self._texts(locations[0], "address") or self._texts(locations[0], "name")
        mode = {True: "hybrid", False: "onsite"}.get(is_remote) if is_remote is not None else None
        return {"mode": mode, "location": _known({"place": place, "address": _sentences(address)})}

    def _registration(self, node: Node) -> Data:
        registrar = self._texts(node, "registrar")
        return _known({"registrar": registrar, "number": text(node, "registrationNumber")})

    def _described(self, described: Mapping[str, str]) -> Data:
        """Take a short description for the summary, a longer one for more about it."""
        return {"summary": _sentences(described), "description": _longer(described)}

    def _texts(self, node: Node, name: str) -> dict[str, str]:
        return texts(node, name, self._language)

    def _found(self, vocabulary: str, node: Node, name: str) -> list[str]:
        found = self._terms.find(vocabulary, references(node, name))
        self._left_out += found.unknown
        return found.ids

    def _note(self, node: Node, name: str) -> None:
        if name in node:
            self._left_out.append(name)


def _known(fields: Data) -> Data:
    return {name: value for name, value in fields.items() if value not in (None, "", [], {})}


def _sentences(said: Mapping[str, str]) -> dict[str, str]:
    return {code: text for code, text in said.items() if len(text) <= _LONGEST_SENTENCE}


def _longer(said: Mapping[str, str]) -> dict[str, str]:
    return {code: text for code, text in said.items() if len(text) > _LONGEST_SENTENCE}


def _lines(said: str) -> list[str]:
    return [line.strip() for line in said.splitlines() if line.strip()]


def _application(link: str) -> Data:
    if link.startswith(_MAIL):
        return {"email": link.removeprefix(_MAIL).partition("?")[0]}
    return {"url": link} if link else {}
