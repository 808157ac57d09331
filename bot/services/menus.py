"""Which commands does a chat show?"""

from collections.abc import Collection
from dataclasses import dataclass

from bot.services.speech import call
from bot.services.work import Work
from storage import participants, people
from storage.tables import Chat, Person
from storage.vocabulary import ParticipantStatus, Role


@dataclass(frozen=True)
class Command:
    """A command: its Indonesian name stands in the menu, its alias works too; no role is for everybody.

    `standing` names in which states of a participant it is of use, none is for all; `where_shared` is for
    phones of several.
    """

    name: str
    alias: str
    role: Role | None
    standing: Collection[ParticipantStatus] = ()
    where_shared: bool = False


PAUSED = (ParticipantStatus.PAUSED,)
COMMANDS = (
    Command("lanjut", "resume", Role.TRAINEE, PAUSED),
    Command("kabar", "checkin", Role.TRAINEE, participants.TAKING_PART),
    Command("kemajuan", "progress", Role.TRAINEE),
    Command("tangga", "ladder", Role.TRAINEE),
    Command("bantuan", "help_me", Role.TRAINEE, participants.AROUND),
    Command("pelatih", "trainer", Role.TRAINEE, participants.TAKING_PART),
    Command("teman", "buddy", Role.TRAINEE, participants.AROUND),
    Command("tanya", "ask", Role.TRAINEE, participants.TAKING_PART),
    Command("bagikan", "share", Role.TRAINEE, participants.TAKING_PART),
    Command("cari", "search", Role.TRAINEE, participants.TAKING_PART),
    Command("grup", "group", Role.TRAINEE, participants.TAKING_PART),
    Command("rencana", "plan", Role.TRAINEE, participants.TAKING_PART),
    Command("janji", "promise", Role.TRAINEE),
    Command("dukungan", "support", Role.TRAINEE),
    Command("berkas", "file", Role.TRAINEE),
    Command("kenapa_belum", "why_not", Role.TRAINEE, participants.TAKING_PART),
    Command("kasus", "cases", Role.TRAINER),
    Command("kasus", "cases", Role.COORDINATOR),
    Command("peserta", "participants", Role.TRAINER),
    Command("peserta", "participants", Role.COORDINATOR),
    Command("tangga", "ladder", Role.TRAINER),
    Command("tangga", "ladder", Role.COORDINATOR),
    Command("tangga", "ladder", Role.PARTNER),
    Command("cari", "search", Role.TRAINER),
    Command("cari", "search", Role.COORDINATOR),
    Command("beban", "load", Role.TRAINER),
    Command("libur", "away", Role.TRAINER),
    Command("perhatikan", "flag", Role.TRAINER),
    Command("perhatikan", "flag", Role.COORDINATOR),
    Command("jedakan", "pause_for", Role.TRAINER),
    Command("jedakan", "pause_for", Role.COORDINATOR),
    Command("janji", "promise", Role.PARTNER),
    Command("rencana", "plan", Role.TRAINER),
    Command("rencana", "plan", Role.COORDINATOR),
    Command("pertemuan", "meeting", Role.TRAINER),
    Command("pertemuan", "meeting", Role.COORDINATOR),
    Command("janji", "promise", Role.TRAINER),
    Command("janji", "promise", Role.COORDINATOR),
    Command("dukungan", "support", Role.PARTNER),
    Command("surat", "letter", Role.PARTNER),
    Command("lembaga", "organisation", Role.PARTNER),
    Command("dukungan", "support", Role.COORDINATOR),
    Command("berkas", "file", Role.TRAINER),
    Command("berkas", "file", Role.COORDINATOR),
    Command("rujukan", "referrals", Role.COORDINATOR),
    Command("rujukan", "referrals", Role.PARTNER),
    Command("keadilan", "fairness", Role.COORDINATOR),
    Command("kenapa", "why", Role.TRAINER),
    Command("kenapa", "why", Role.COORDINATOR),
    Command("laporkan", "report_for", Role.TRAINER),
    Command("laporkan", "report_for", Role.COORDINATOR),
    Command("isi", "enter", Role.TRAINER),
    Command("isi", "enter", Role.COORDINATOR),
    Command("siaran", "broadcast", Role.COORDINATOR),
    Command("angkatan", "cohorts", Role.COORDINATOR),
    Command("undang", "invite", Role.COORDINATOR),
    Command("grup", "group", Role.COORDINATOR),
    Command("jeda_bersama", "pause_all", Role.COORDINATOR),
    Command("serahterima", "handover", Role.COORDINATOR),
    Command("hasil", "results", Role.COORDINATOR),
    Command("laporan", "report", Role.COORDINATOR),
    Command("ekspor", "export", Role.COORDINATOR),
    Command("ketepatan", "precision", Role.COORDINATOR),
    Command("data", "privacy", Role.TRAINEE),
    Command("ganti", "switch", None, where_shared=True),
    Command("bahasa", "language", None),
    Command("jam", "hour", Role.TRAINEE, participants.TAKING_PART),
    Command("jeda", "pause", Role.TRAINEE, participants.FOLLOWED),
    Command("berhenti", "stop", Role.TRAINEE, participants.AROUND),
    Command("menu", "menu", None),
    Command("mulai", "start", None),
)


def commands_for(work: Work, person: Person) -> list[Command]:
    """What this person can do now, in the menu's order, each once."""
    roles = people.roles_of(work.session, person.id)
    place = participants.of_person(work.session, person.id) if Role.TRAINEE in roles else None
    status = place.status if place is not None else None
    shown: dict[str, Command] = {}
    for command in COMMANDS:
        is_meant = command.role is None or command.role in roles
        is_of_use = not command.standing or status in command.standing
        if is_meant and is_of_use and (person.shares_chat or not command.where_shared):
            shown.setdefault(command.name, command)
    return list(shown.values())


def show_menu(work: Work, person: Person) -> None:
    """Sets the menu of the person's chat to what their roles allow, unless another speaks there now."""
    if person.chat_id is None or not _is_theirs(work, person):
        return
    commands = commands_for(work, person)
    body = {
        "commands": [
            {"command": command.name, "description": work.label(person, f"menu-{command.name}")}
            for command in commands
        ],
        "scope": {"type": "chat", "chat_id": person.chat_id},
    }
    call(work, person.chat_id, "setMyCommands", body)


def _is_theirs(work: Work, person: Person) -> bool:
    return not person.shares_chat or work.session.get_one(Chat, person.chat_id).speaker_id == person.id
