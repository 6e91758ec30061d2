"""Ensure that what one file says of another is true."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from volunteer_board.checking.board_files import BoardFiles, group, text
from volunteer_board.checking.former_names import today_by_former_name
from volunteer_board.checking.suggestions import did_you_mean, nearest
from volunteer_board.problems import Code, Phrase, Problem, problem
from volunteer_board.reading.advice import PROFILES
from volunteer_board.reading.documents import Document
from volunteer_board.reading.files import OPPORTUNITIES
from volunteer_board.reading.names import ORGANISATION_FILE

_THE_SAME_IN_EVERY_LANGUAGE = (
    "/organisation",
    "/opportunity",
    "/causes",
    "/skills",
    "/model",
    "/published",
    "/outcome/hours",
    "/outcome/people_reached",
    "/consent/given_on",
    "/formerly",
)


def postings_belong_to_a_known_organisation(board: BoardFiles) -> Iterator[Problem]:
    """Ensure that the folder of every posting says who is asking."""
    for document in board.opportunities:
        organisation = document.path.parent / ORGANISATION_FILE
        if organisation not in board.files:
            name = document.path.parent.name
            yield problem(
                Code.UNKNOWN_ORGANISATION, document.path, value=name, hint="", expected=organisation
            )


def stories_name_a_known_organisation(board: BoardFiles) -> Iterator[Problem]:
    """Ensure that the organisation of every story is on the board."""
    known = {path.parent.name for path in board.files if path.name == ORGANISATION_FILE}
    for document in board.stories:
        name = text(document.data, "organisation")
        if name and name not in known:
            yield board.problem(
                Code.UNKNOWN_ORGANISATION,
                document,
                "/organisation",
                value=name,
                hint=nearest(name, known),
                expected=f"{OPPORTUNITIES}/{name}/{ORGANISATION_FILE}",
            )


def stories_name_a_known_posting(board: BoardFiles) -> Iterator[Problem]:
    """Ensure that the posting a story grew from is there, and is that organisation's."""
    for document in board.stories:
        posting = text(document.data, "opportunity")
        organisation = text(document.data, "organisation")
        if not posting:
            continue
        if OPPORTUNITIES / f"{posting}.yml" not in board.files:
            renamed = today_by_former_name(board.opportunities).get(posting)
            hint = nearest(posting, _postings(board))
            hint = did_you_mean((renamed,)) if renamed else hint
            yield board.problem(
                Code.UNKNOWN_OPPORTUNITY, document, "/opportunity", value=posting, hint=hint
            )
        elif organisation and organisation != posting.partition("/")[0]:
            yield board.problem(
                Code.OTHER_ORGANISATION,
                document,
                "/opportunity",
                value=posting,
                organisation=organisation,
            )


def stories_are_in_a_language_of_the_board(board: BoardFiles) -> Iterator[Problem]:
    """Ensure that every story can be shown."""
    for document in board.stories:
        if document.language not in board.languages:
            yield problem(
                Code.UNKNOWN_LANGUAGE,
                document.path,
                value=document.language,
                allowed=tuple(board.languages),
                field=document.path.name,
            )


def a_story_says_the_same_in_every_language(board: BoardFiles) -> Iterator[Problem]:
    """Ensure that siblings agree in everything that is not words."""
    siblings: defaultdict[str, list[Document]] = defaultdict(list)
    for document in board.stories:
        siblings[document.id].append(document)
    for first, *others in siblings.values():
        for other in others:
            for pointer in _THE_SAME_IN_EVERY_LANGUAGE:
                mine, theirs = _value(other, pointer), _value(first, pointer)
                if mine != theirs:
                    yield board.problem(
                        Code.SIBLINGS_DISAGREE,
                        other,
                        pointer,
                        value=_or_nothing(mine),
                        other=first.path,
                        other_value=_or_nothing(theirs),
                    )


def profiles_exist(board: BoardFiles) -> Iterator[Problem]:
    """Ensure that the role profile of a posting is there to advise on it."""
    known = {path.stem for path in board.files if path.parent == PROFILES}
    for document in board.opportunities:
        name = text(document.data, "profile")
        if name and name not in known:
            yield board.problem(
                Code.UNKNOWN_PROFILE, document, "/profile", value=name, hint=nearest(name, known)
            )


def _postings(board: BoardFiles) -> list[str]:
    """Give the ids of all postings, whether they were read or not."""
    paths = (path for path in board.files if path.name != ORGANISATION_FILE)
    return sorted(
        f"{path.parent.name}/{path.stem}" for path in paths if path.is_relative_to(OPPORTUNITIES)
    )


def _or_nothing(value: object) -> object:
    return Phrase("type.null") if value is None else value


def _value(document: Document, pointer: str) -> object:
    *outer, key = pointer.split("/")[1:]
    holder = group(document.data, outer[0]) if outer else document.data
    return holder.get(key)
