"""How does a paper become a page that a browser shows, without anything that must be fetched?"""

from functools import cache
from importlib.resources import files

from jinja2 import Environment, StrictUndefined, Template, select_autoescape
from markupsafe import Markup

from bot import pictures
from bot.papers import Chart, Paper

TEMPLATE = "paper.html"


def write(paper: Paper) -> bytes:
    return _template().render(paper=paper, drawn=_drawn).encode()


def _drawn(chart: Chart) -> Markup:
    """The picture's lines, as part of the page; its words are shapes by now."""
    svg = pictures.outline(chart.kind, chart.facts)
    return Markup(svg[svg.index("<svg") :])  # noqa: S704  (drawn here, from escaped words)


@cache
def _template() -> Template:
    looking = Environment(
        autoescape=select_autoescape(default=True), undefined=StrictUndefined, trim_blocks=True
    )
    return looking.from_string((files("bot.papers") / TEMPLATE).read_text("utf-8"))
