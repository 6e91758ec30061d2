"""Where pages stood before their posting, organisation or story was renamed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from volunteer_board.model.board import Board
from volunteer_board.model.identity import former_slugs
from volunteer_board.model.organisation import GonePosting, Organisation
from volunteer_board.model.text import Chosen
from volunteer_board.rendering import addresses
from volunteer_board.rendering.output import Output, json_output
from volunteer_board.rendering.view import View

PICTURE_FILES = (*addresses.SHARE_PICTURES.values(), "poster.pdf")

Former = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Moved:
    """A page at ``path`` that stood at ``former`` ones; ``title`` names what it is about.

    ``around`` are pages that are no more and lead there too, without the files beside it.
    """

    path: str
    former: tuple[str, ...]
    title: Chosen[str]
    around: tuple[str, ...] = ()


def moved_pages(view: View) -> Iterator[Moved]:
    """Give every page of the view's language that stood elsewhere before."""
    board = view.board
    for posting in board.opportunities:
        former, title = board.former_ids.get(posting.id, ()), view.chosen(posting.title)
        for address in (addresses.opportunity, addresses.kit):
            yield _moved(partial(address, view.code), posting.id, former, title)
    for organisation in board.organisations.values():
        former, title = board.former_organisations[organisation.id], view.chosen(organisation.name)
        yield _moved(partial(addresses.organisation, view.code), organisation.id, former, title)
        for gone in organisation.gone:
            yield _moved_stone(view, organisation, gone)
    for story in board.stories:
        text, language = view.chosen(story.texts)
        title = Chosen(text.title, language)
        yield _moved(partial(addresses.story, view.code), story.slug, former_slugs(story), title)


def _moved(
    address: Callable[[str], str], name: str, former: Iterable[str], title: Chosen[str]
) -> Moved:
    return Moved(address(name), tuple(map(address, former)), title)


def _moved_stone(view: View, organisation: Organisation, gone: GonePosting) -> Moved:
    """Let what stood around a removed posting lead to the page that says so."""
    names = (*view.board.former_organisations[organisation.id], organisation.id)
    postings = [f"{name}/{gone.posting}" for name in names]
    pages = [addresses.opportunity(view.code, posting) for posting in postings]
    kits = tuple(addresses.kit(view.code, posting) for posting in postings)
    title = view.chosen(gone.title or organisation.name)
    return Moved(pages[-1], tuple(pages[:-1]), title, kits)


def former_pages(view: View) -> Former:
    """Give the former paths of the pages that have any, by today's path."""
    return {moved.path: moved.former for moved in moved_pages(view) if moved.former}


def with_copies(outputs: Iterable[Output], former: Former) -> Iterator[Output]:
    """Give files, and those beside a page once more beside each of its ``former`` paths.

    Programs that read feeds and calendars follow no link in a page. The copy names the
    new address as its own, so that they can move there.
    """
    for output in outputs:
        yield output
        folder, slash, name = output.path.rpartition("/")
        for path in former.get(folder + slash, ()):
            yield Output(path + name, output.content)


def former_names_output(board: Board) -> Output:
    """Give the file by which scripts and programs find what was renamed: today's by former."""
    today = {former: name for name, ids in board.former_ids.items() for former in ids}
    organisations = {
        former: name for name, names in board.former_organisations.items() for former in names
    }
    stories = {former: story.slug for story in board.stories for former in former_slugs(story)}
    content = {"opportunities": today, "organisations": organisations, "stories": stories}
    return json_output(addresses.FORMER_NAMES, content)
