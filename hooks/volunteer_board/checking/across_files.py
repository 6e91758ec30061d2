"""What must be true of a board beyond the form of each file.

Tables of checks. Each is a small function whose name is the sentence that
must be true, and gives a problem for every place where it is not. To add one,
write the function where its subject is and name it here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from volunteer_board.checking import (
    advice_checks,
    clocks,
    comments,
    copies,
    dates,
    drawn_texts,
    former_names,
    markdown_texts,
    numbers,
    pictures,
    references,
    texts,
    vocabulary_checks,
)
from volunteer_board.checking.board_files import BoardFiles
from volunteer_board.problems import Problem

Check = Callable[[BoardFiles], Iterator[Problem]]

OF_ONE_DOCUMENT: tuple[Check, ...] = (
    dates.days_that_follow_others_come_later,
    dates.rounds_follow_one_another,
    dates.days_of_the_past_are_not_to_come,
    dates.nobody_applies_for_what_is_over,
    dates.milestones_follow_one_another,
    dates.milestones_lie_within_the_project,
    numbers.no_more_seats_are_filled_than_there_are,
    numbers.the_youngest_age_is_below_the_oldest,
    numbers.spans_of_time_have_a_length,
    texts.titles_come_with_their_texts,
    texts.texts_hold_no_markup,
    texts.plain_texts_hold_no_markdown,
    markdown_texts.texts_show_all_that_is_in_them,
)
"""The checks that need no other file: a draft is held to them as well."""

CHECKS: tuple[Check, ...] = (
    *OF_ONE_DOCUMENT,
    references.postings_belong_to_a_known_organisation,
    references.stories_name_a_known_organisation,
    references.stories_name_a_known_posting,
    references.stories_are_in_a_language_of_the_board,
    references.a_story_says_the_same_in_every_language,
    references.profiles_exist,
    former_names.former_names_are_names_of_nothing_else,
    former_names.former_names_belong_to_one,
    former_names.removed_postings_are_not_there,
    copies.an_organisation_posts_the_same_work_once,
    copies.organisations_write_their_own_words,
    dates.who_has_ended_posts_nothing,
    clocks.zones_are_meant_as_they_are_written,
    clocks.work_at_a_place_goes_by_its_clock,
    numbers.open_postings_have_a_free_seat,
    texts.stories_show_as_they_are_written,
    comments.comments_show_as_they_are_written,
    drawn_texts.pictures_show_every_letter,
    pictures.logos_exist,
    pictures.logos_are_small_pictures,
    pictures.pictures_are_used,
)

OF_RULES: tuple[Check, ...] = (
    vocabulary_checks.vocabularies_exist,
    vocabulary_checks.terms_have_an_id_of_their_own,
    vocabulary_checks.closed_values_have_a_term,
    vocabulary_checks.terms_belong_to_a_known_group,
    vocabulary_checks.places_do_not_look_like_countries,
    vocabulary_checks.terms_have_a_label_in_every_language,
    advice_checks.advice_has_a_code_of_its_own,
    advice_checks.parts_share_out_a_hundred_points,
    advice_checks.advice_is_about_known_fields,
    advice_checks.advice_names_known_terms,
    advice_checks.words_of_advice_have_known_placeholders,
    advice_checks.advice_is_in_every_language,
)
"""The checks of what the folder of schemas holds, whatever is on the board."""


def problems_across_files(board: BoardFiles) -> list[Problem]:
    """Give what every check of the board finds."""
    return [problem for check in CHECKS for problem in check(board)]


def problems_of_rules(board: BoardFiles) -> list[Problem]:
    """Give what every check of the rules finds."""
    return [problem for check in OF_RULES for problem in check(board)]
