"""Does everything in the house still point down?"""

import ast
import sys
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[1]
ROOMS = ("bot", "handlers", "storage")
MOST_LINES = 400

VOCABULARIES = (
    "storage.vocabulary",
    "storage.ladder_vocabulary",
    "storage.ledger_vocabulary",
    "storage.lending_vocabulary",
    "storage.meeting_vocabulary",
    "storage.partner_vocabulary",
    "storage.people_vocabulary",
    "storage.plan_vocabulary",
)

# What may be named from where, the lowest floor first.
MAY_KNOW: dict[str, frozenset[str]] = {
    **dict.fromkeys(VOCABULARIES, frozenset()),
    "storage": frozenset({"storage"}),
    "bot.errors": frozenset(),
    "bot.clock": frozenset(),
    "bot.logs": frozenset(),
    "bot.buttons": frozenset({"bot.buttons"}),
    "bot.words": frozenset({"bot.words"}),
    "bot.rules": frozenset({"bot.rules", *VOCABULARIES}),
    "bot.programme": frozenset({"bot.programme", "bot.errors", *VOCABULARIES}),
    "bot.pictures": frozenset({"bot.pictures"}),
    "bot.papers": frozenset({"bot.papers", "bot.pictures"}),
    "bot.settings": frozenset({"bot.errors", "bot.words"}),
    "bot.services": frozenset(
        {
            "bot.services",
            "bot.rules",
            "bot.programme",
            "bot.papers",
            "bot.words",
            "bot.buttons",
            "bot.errors",
            "storage",
        }
    ),
    "bot.delivery": frozenset({"bot.delivery", "bot.clock", "storage"}),
    "bot.jobs": frozenset(
        {"bot.jobs", "bot.services", "bot.rules", "bot.programme", "bot.errors", "storage"}
    ),
    "handlers": frozenset(
        {
            "handlers",
            "bot.services",
            "bot.rules",
            "bot.programme",
            "bot.words",
            "bot.buttons",
            "bot.errors",
            "storage",
        }
    ),
    "bot.web": frozenset(
        {"bot.web", "bot.services", "bot.papers", "bot.words", "bot.settings", "bot.errors", "storage"}
    ),
    "bot.opening": frozenset(
        {"bot.services", "bot.programme", "bot.words", "bot.settings", "bot.errors", "storage"}
    ),
}
# Assembly and the command line.
KNOW_ALL_ROOMS = ("bot.app", "bot.running", "bot.__main__", "bot.commands", "bot.sandbox.demo")
# The sandbox stands beside the house: it speaks to the bot by HTTP, and to its clock.
BESIDE = "bot.sandbox"
BESIDE_MAY_KNOW = frozenset({"bot.sandbox", "bot.clock", "storage"})

SPEAK_TO_TELEGRAM = ("handlers", "bot.delivery", "bot.app", "bot.commands")
READ_THE_CLOCK = {
    "datetime.now",
    "datetime.utcnow",
    "datetime.today",
    "datetime.datetime.now",
    "datetime.datetime.utcnow",
    "date.today",
    "datetime.date.today",
    "time.time",
    "time.time_ns",
    "time.localtime",
    "time.gmtime",
}


def _modules() -> list[Path]:
    return [path for room in ROOMS for path in sorted((HOUSE / room).rglob("*.py"))]


MODULES = _modules()


def _name(path: Path) -> str:
    parts = path.relative_to(HOUSE).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@cache
def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


@cache
def _named_by(path: Path) -> tuple[str, ...]:
    """Every module that this one imports; of a package, the module in it that is meant."""
    return tuple(_imports(path))


def _imports(path: Path) -> Iterable[str]:
    for node in ast.walk(_tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: names are written out in full"
            module = node.module or ""
            for alias in node.names:
                whole = f"{module}.{alias.name}"
                yield whole if _is_module(whole) else module


def _is_module(name: str) -> bool:
    path = HOUSE.joinpath(*name.split("."))
    return name.startswith(ROOMS) and (path.is_dir() or path.with_suffix(".py").exists())


def _within(name: str, *rooms: str) -> bool:
    return any(name == room or name.startswith(f"{room}.") for room in rooms)


def _ours(names: Iterable[str]) -> set[str]:
    return {name for name in names if _within(name, *ROOMS)}


def _may_know(module: str) -> frozenset[str] | None:
    """The rooms that a module may name; None where it may name all."""
    if _within(module, *KNOW_ALL_ROOMS) or module == "bot":
        return None
    if _within(module, BESIDE):
        return BESIDE_MAY_KNOW
    for room in sorted(MAY_KNOW, key=len, reverse=True):
        if _within(module, room):
            return MAY_KNOW[room]
    raise AssertionError(f"{module} stands in no room that the design knows")


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_a_module_names_only_what_lies_below_it(path: Path) -> None:
    allowed = _may_know(_name(path))

    above = (
        set() if allowed is None else {name for name in _ours(_named_by(path)) if not _within(name, *allowed)}
    )

    assert above == set()


def test_the_rules_need_nothing_but_python() -> None:
    foreign = {
        (_name(path), name)
        for path in MODULES
        if _within(_name(path), "bot.rules", *VOCABULARIES)
        for name in _named_by(path)
        if name.partition(".")[0] not in {*sys.stdlib_module_names, *ROOMS}
    }

    assert foreign == set()


@pytest.mark.parametrize(
    ("library", "rooms"),
    [
        ("telegram", SPEAK_TO_TELEGRAM),
        ("aiohttp", ("bot.delivery", "bot.sandbox", "bot.app")),
        ("apscheduler", ("bot.app",)),
        ("alembic", ("storage",)),
        ("typer", ("bot.commands", "bot.__main__")),
        ("matplotlib", ("bot.pictures",)),
        ("typst", ("bot.papers",)),
        ("numpy", ("bot.pictures", "bot.services.chance", "bot.services.rounds")),
        ("scipy", ("bot.services.share", "bot.services.chance", "bot.services.rounds", "bot.services.times")),
        ("starlette", ("bot.web",)),
        ("uvicorn", ("bot.web",)),
    ],
)
def test_a_library_is_known_only_where_it_belongs(library: str, rooms: tuple[str, ...]) -> None:
    elsewhere = {
        _name(path)
        for path in MODULES
        if any(_within(name, library) for name in _named_by(path)) and not _within(_name(path), *rooms)
    }

    assert elsewhere == set()


def test_only_the_assembly_names_the_assembly() -> None:
    strangers = {
        _name(path)
        for path in MODULES
        if any(_within(name, "bot.app", "bot.running", "bot.__main__") for name in _named_by(path))
        and not _within(_name(path), *KNOW_ALL_ROOMS)
    }

    assert strangers == set()


def test_one_module_reads_the_clock_of_the_machine() -> None:
    readers = {
        _name(path)
        for path in MODULES
        for node in ast.walk(_tree(path))
        if (isinstance(node, ast.Attribute) and ast.unparse(node) in READ_THE_CLOCK)
        or (isinstance(node, ast.ImportFrom) and node.module == "time")  # it would hide where it is read
    }

    assert readers == {"bot.clock"}


@pytest.mark.parametrize("path", [path for path in MODULES if path.parent.name != "versions"], ids=_name)
def test_a_module_says_what_it_is_for_and_is_short(path: Path) -> None:
    lines = path.read_text("utf-8").splitlines()

    assert len(lines) <= MOST_LINES
    assert not lines or ast.get_docstring(_tree(path))


def test_importing_the_house_opens_nothing() -> None:
    """At the top of a module nothing is called that reads a setting or opens a file, a socket, a database."""
    opened = {
        (_name(path), ast.unparse(call.func))
        for path in MODULES
        if not _within(_name(path), "storage.migrations")
        for statement in _tree(path).body
        if not isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
        for call in ast.walk(statement)
        if isinstance(call, ast.Call)
        and ast.unparse(call.func).rpartition(".")[2]
        in {"open", "read_text", "read_bytes", "getenv", "create_engine", "Database", "Settings", "load"}
    }

    assert opened == set()
