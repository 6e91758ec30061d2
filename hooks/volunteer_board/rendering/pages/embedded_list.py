"""The list that partner sites show in a frame of theirs."""

from __future__ import annotations

from volunteer_board.rendering import addresses
from volunteer_board.rendering.head import head_html
from volunteer_board.rendering.output import Output, Page
from volunteer_board.rendering.pages.site import Site, way_up
from volunteer_board.rendering.security_policy import with_policy

_SHOWN = 10
GROWING = (
    '<script>addEventListener("message",({data,source})=>{if(data?.type==="volunteer-board:height")'
    'for(const frame of document.querySelectorAll("iframe"))'
    "if(frame.contentWindow===source)frame.height=data.height})</script>"
)
"""What makes frames on another site as high as their lists, which tell it; without it they scroll.

Only a frame that sent the message is changed. It stands in that site, which lets no script of ours
in for it.
"""


def embedded_list(site: Site) -> Output:
    """Give the document with the newest postings; a script shows those its address asks for.

    It has neither header nor footer, for it stands inside the page of somebody else.
    Search engines are sent to the board, of which it is a part.
    """
    path = addresses.embed(site.view.code)
    up = way_up(path)
    html = site.templates.render(
        "embed",
        "page",
        head_html(_page(site), site.view),
        site.cards(site.view.board.open[:_SHOWN], up),
        up,
    )
    return Output(f"{path}index.html", with_policy(html.lstrip()).encode())


def _page(site: Site) -> Page:
    view = site.view
    path = addresses.board(view.code)
    name = view.plain(view.board.settings.name)
    return Page(
        path=path,
        language=view.code,
        title=view.language.text("embed.title", name=name),
        description=view.plain(view.board.settings.description),
        content="",
        alternates=site.alternates(path),
        indexed=False,
    )
