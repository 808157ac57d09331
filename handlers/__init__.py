"""Every way in, in the order in which they are tried."""

from collections.abc import Callable, Coroutine
from typing import Any

from telegram import Update
from telegram.ext import (
    BaseHandler,
    CallbackQueryHandler,
    ChatJoinRequestHandler,
    ChatMemberHandler,
    CommandHandler,
    MessageHandler,
    filters,
)

from handlers import (
    asking,
    bank_files,
    book,
    broadcast,
    buddies,
    cases,
    check_in,
    common_room,
    contributions,
    edits,
    enrolment,
    entering,
    fairness,
    flags,
    group,
    handover,
    helping,
    ladder,
    looking_up,
    meetings,
    messages,
    office,
    partners,
    pauses,
    personal,
    plans,
    presence,
    presses,
    programme_report,
    promises,
    referrals,
    reporting,
    results,
    sharing,
    support,
    talk,
    workloads,
)
from handlers.context import Context

PRIVATE = filters.ChatType.PRIVATE & filters.UpdateType.MESSAGE
GROUP = filters.ChatType.GROUPS & filters.UpdateType.MESSAGE
CHANGED = filters.ChatType.PRIVATE & filters.UpdateType.EDITED_MESSAGE

Callback = Callable[[Update, Context], Coroutine[Any, Any, None]]


def every_way_in() -> list[BaseHandler[Any, Any, Any]]:
    return [
        CallbackQueryHandler(presses.pressed),
        # Before the commands, since it is what nearly everybody sends.
        MessageHandler(PRIVATE & ~filters.COMMAND, messages.anything),
        _command("mulai", "start", enrolment.start),
        _command("kabar", "checkin", check_in.report),
        _command("kemajuan", "progress", personal.own_weeks),
        _command("tangga", "ladder", ladder.show),
        _command("bantuan", "help_me", helping.ask),
        _command("pelatih", "trainer", talk.to_trainer),
        _command("teman", "buddy", buddies.show),
        _command("tanya", "ask", asking.ask),
        _command("cari", "search", book.look_up),
        _command("grup", "group", common_room.show),
        _command("bagikan", "share", contributions.begin),
        _command("jam", "hour", personal.hour),
        _command("jeda", "pause", pauses.pause),
        _command("lanjut", "resume", pauses.resume),
        _command("jedakan", "pause_for", pauses.pause_for),
        _command("jeda_bersama", "pause_all", pauses.pause_all),
        _command("berhenti", "stop", helping.stop),
        _command("data", "privacy", personal.what_is_kept),
        _command("ganti", "switch", sharing.switch),
        _command("bahasa", "language", personal.language),
        _command("menu", "menu", personal.menu),
        _command("kasus", "cases", cases.list_them),
        _command("peserta", "participants", looking_up.look_up),
        _command("beban", "load", workloads.load),
        _command("libur", "away", workloads.away),
        _command("serahterima", "handover", handover.ask),
        _command("perhatikan", "flag", flags.begin),
        _command("rencana", "plan", plans.open_plan),
        _command("pertemuan", "meeting", meetings.open_list),
        _command("janji", "promise", promises.open_book),
        _command("dukungan", "support", support.open_book),
        _command("berkas", "file", bank_files.open_book),
        _command("rujukan", "referrals", referrals.open_book),
        _command("keadilan", "fairness", fairness.ask),
        _command("surat", "letter", partners.letter),
        _command("lembaga", "organisation", partners.organisation),
        _command("kenapa_belum", "why_not", support.why_me),
        _command("kenapa", "why", support.why),
        _command("ketepatan", "precision", flags.show_precision),
        _command("hasil", "results", results.show),
        _command("laporan", "report", programme_report.ask),
        _command("ekspor", "export", programme_report.ask_for_export),
        _command("laporkan", "report_for", reporting.for_whom),
        _command("isi", "enter", entering.begin),
        _command(*broadcast.NAMES, broadcast.compose),
        _command("angkatan", "cohorts", office.cohorts),
        _command("undang", "invite", office.invite),
        _group_command("tautkan", "link", group.link),
        _group_command("tautkan_tim", "link_staff", group.link_staff),
        _group_command("lepas", "unlink", group.unlink),
        _group_command("mulai", "start", group.start),
        _group_command("laporkan_pesan", "report_message", group.report),
        MessageHandler(GROUP & filters.COMMAND, group.command),
        MessageHandler(GROUP, group.anything),
        MessageHandler(filters.ChatType.GROUPS & filters.UpdateType.EDITED_MESSAGE, group.edited),
        ChatJoinRequestHandler(group.asked_to_join),
        MessageHandler(PRIVATE, messages.unknown_command),
        MessageHandler(CHANGED, edits.changed),
        ChatMemberHandler(presence.changed, ChatMemberHandler.MY_CHAT_MEMBER),
    ]


def _command(name: str, alias: str, callback: Callback) -> CommandHandler[Any, Any]:
    """A command by its Indonesian name and its English alias."""
    return CommandHandler({name, alias}, callback, filters=PRIVATE)


def _group_command(name: str, alias: str, callback: Callback) -> CommandHandler[Any, Any]:
    """A command that is typed where everybody reads along."""
    return CommandHandler({name, alias}, callback, filters=GROUP)
