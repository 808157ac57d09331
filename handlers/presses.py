"""What happens when a button is pressed?"""

from collections.abc import Callable
from typing import Any

from telegram import Chat, Update

from bot import buttons
from bot.buttons import Button, reports
from bot.services import meanings
from bot.services import sharing as shared
from bot.services.speech import strip_buttons, toast
from handlers import (
    agreeing,
    asking,
    audience,
    book,
    broadcast,
    buddies,
    cases,
    check_in,
    common_room,
    contributions,
    correcting,
    enrolment,
    exits,
    flags,
    handover,
    helping,
    looking_up,
    occurrences,
    office,
    pauses,
    personal,
    programme_report,
    reporting,
    results,
    sending_times,
    sharing,
    staff_room,
    steering,
    talk,
    workloads,
)
from handlers.context import Context
from handlers.subjects import ANSWERED_BY_ONE_PRESS, SUBJECTS
from storage.strangers import STRANGER
from storage.tables import Person

Act = Callable[[Any, Any, Update], None]

# Pressed once, such a question is answered: its buttons go, whatever comes of it.
ONE_TIME: frozenset[type[Button]] = frozenset(
    {
        *ANSWERED_BY_ONE_PRESS,
        buttons.Agree,
        buttons.Decline,
        buttons.UseName,
        buttons.AnotherPerson,
        buttons.SpeakAs,
        buttons.FileAs,
        buttons.ReadMessage,
        buttons.SpeakLanguage,
        buttons.HelpTopic,
        buttons.Meant,
        buttons.ChooseHour,
        buttons.PauseFor,
        buttons.PauseBecause,
        buttons.EndPause,
        buttons.PauseThemFor,
        buttons.EndTheirPause,
        buttons.PausePlace,
        buttons.PauseForAll,
        buttons.PauseWhy,
        buttons.CallPause,
        buttons.EndSharedPause,
        buttons.Leave,
        buttons.Stay,
        buttons.AskBuddy,
        buttons.OfferBuddy,
        buttons.AnswerBuddy,
        buttons.KeepBuddy,
        buttons.EndBuddy,
        buttons.BuddyGreeted,
        buttons.BuddyCannot,
        buttons.SendDraft,
        buttons.WriteDraftAnew,
        buttons.DropDraft,
        buttons.BookHelped,
        buttons.KeepAnswer,
        buttons.AgreeToBook,
        buttons.RefuseBook,
        buttons.RemoveEntry,
        buttons.BeAsked,
        buttons.NotBeAsked,
        buttons.JoinRoom,
        buttons.StayOut,
        buttons.UnlinkRoom,
        buttons.DismissReport,
        buttons.Unmute,
        buttons.ShareKind,
        buttons.ShareAnyway,
        buttons.PreviewShare,
        buttons.ChangeShare,
        buttons.DropShare,
        buttons.EndWriting,
        buttons.EndTalk,
        buttons.LogContact,
        buttons.SendReply,
        buttons.DropReply,
        buttons.SendHeld,
        buttons.SetMost,
        buttons.AwayFor,
        buttons.AskCover,
        buttons.AnswerCover,
        buttons.BackAgain,
        buttons.HandOn,
        buttons.AnswerGently,
        buttons.FlagThem,
        buttons.PromiseThem,
        buttons.PromiseAll,
        buttons.PromiseIn,
        buttons.PromiseSure,
        buttons.KeptPromise,
        buttons.PromiseBecause,
        buttons.PromiseCame,
        buttons.EndAs,
        buttons.CloseCohort,
        buttons.SnoozeBecause,
        buttons.ChooseAudience,
        buttons.SendBroadcast,
        buttons.CancelBroadcast,
        buttons.Approve,
        buttons.CloseAnswers,
        buttons.AskWith,
        buttons.PickValue,
        buttons.UsePicked,
        buttons.OpenFor,
        buttons.UseTemplate,
        buttons.StopBroadcast,
        buttons.SendAgain,
        buttons.GiveToTrainers,
        buttons.GoOnBroadcast,
        buttons.EndBroadcast,
        buttons.SaveEdit,
        buttons.InviteAs,
        buttons.ChooseLanguage,
    }
)

MEANINGS: dict[type[Button], Act] = {
    buttons.Agree: lambda context, _button, update: enrolment.agree(context, update),
    buttons.Decline: lambda context, _button, _update: enrolment.decline(context),
    buttons.SpeakLanguage: lambda context, button, _update: enrolment.speak(context, button),
    buttons.UseName: enrolment.use_name,
    buttons.AnotherPerson: lambda context, button, _update: enrolment.another(context, button),
    buttons.SpeakAs: lambda context, button, _update: sharing.speak_as(context, button),
    buttons.FileAs: lambda context, button, _update: sharing.file_as(context, button),
    buttons.ReadMessage: lambda context, button, _update: sharing.read_message(context, button),
    buttons.ChooseLanguage: lambda context, button, _update: personal.choose_language(context, button),
    buttons.OwnAnswers: lambda context, button, _update: personal.own_answers(context, button),
    buttons.OwnNotes: lambda context, button, _update: personal.own_notes(context, button),
    buttons.OwnFiles: lambda context, button, _update: personal.own_files(context, button),
    buttons.OwnCopy: lambda context, _button, _update: personal.own_copy(context),
    buttons.AskHour: lambda context, _button, _update: personal.ask_hour(context),
    buttons.ChooseHour: lambda context, button, _update: personal.choose_hour(context, button),
    buttons.GiveAnswer: lambda context, button, update: check_in.answer(context, button, _message_id(update)),
    buttons.Toggle: lambda context, button, update: check_in.toggle(context, button, _message_id(update)),
    buttons.ChosenAll: lambda context, button, update: check_in.chosen_all(
        context, button, _message_id(update)
    ),
    buttons.TypeAgain: lambda context, button, update: check_in.type_again(
        context, button, _message_id(update)
    ),
    buttons.Correct: lambda context, button, _update: check_in.correct(context, button),
    buttons.CorrectQuestion: lambda context, button, _update: check_in.correct_question(context, button),
    buttons.AskForHelp: lambda context, _button, _update: helping.call(context),
    buttons.HelpTopic: lambda context, button, _update: helping.name_topic(context, button),
    buttons.Misread: lambda context, button, _update: meanings.ask(context.work, context.person, button),
    buttons.Meant: lambda context, button, _update: meanings.settle(context.work, context.person, button),
    buttons.PauseFor: lambda context, button, _update: pauses.rest(context, button),
    buttons.PauseBecause: lambda context, button, _update: pauses.because(context, button),
    buttons.PausePlace: lambda context, button, _update: pauses.place(context, button),
    buttons.PauseForAll: lambda context, button, _update: pauses.days_for_all(context, button),
    buttons.PauseWhy: lambda context, button, _update: pauses.why(context, button),
    buttons.CallPause: lambda context, button, _update: pauses.settle(context, button),
    buttons.EndSharedPause: lambda context, button, _update: pauses.end_shared(context, button),
    buttons.PauseThem: lambda context, button, _update: pauses.pause_them(context, button),
    buttons.PauseThemFor: lambda context, button, _update: pauses.pause_them_for(context, button),
    buttons.EndTheirPause: lambda context, button, _update: pauses.end_theirs(context, button),
    buttons.EndPause: lambda context, _button, _update: pauses.end(context),
    buttons.Leave: lambda context, _button, _update: helping.leave(context),
    buttons.Stay: lambda context, _button, _update: helping.stay(context),
    buttons.AskBuddy: lambda context, button, _update: buddies.ask(context, button),
    buttons.OfferBuddy: lambda context, _button, _update: buddies.offer(context),
    buttons.AnswerBuddy: lambda context, button, _update: buddies.answer(context, button),
    buttons.KeepBuddy: lambda context, _button, _update: buddies.keep(context),
    buttons.EndBuddy: lambda context, _button, _update: buddies.end(context),
    buttons.BuddyGreeted: lambda context, button, _update: buddies.greeted(context, button),
    buttons.BuddyCannot: lambda context, button, _update: buddies.cannot(context, button),
    buttons.SendDraft: lambda context, button, _update: asking.send(context, button),
    buttons.WriteDraftAnew: lambda context, _button, _update: asking.write_anew(context),
    buttons.DropDraft: lambda context, _button, _update: asking.drop(context),
    buttons.AnswerPeer: lambda context, button, _update: asking.answer(context, button),
    buttons.CloseQuestion: lambda context, button, _update: asking.close(context, button),
    buttons.ThankForAnswer: lambda context, button, _update: asking.thank(context, button),
    buttons.ReportAnswer: lambda context, button, _update: asking.report(context, button),
    buttons.BeAsked: lambda context, _button, _update: asking.be_asked(context),
    buttons.NotBeAsked: lambda context, _button, _update: asking.not_be_asked(context),
    buttons.SearchBook: lambda context, button, _update: book.turn_to(context, button),
    buttons.OpenEntry: lambda context, button, _update: book.open_entry(context, button),
    buttons.AskAnyway: lambda context, button, _update: book.ask_anyway(context, button),
    buttons.BookHelped: lambda context, _button, _update: book.was_enough(context),
    buttons.KeepAnswer: lambda context, button, _update: book.keep(context, button),
    buttons.AgreeToBook: lambda context, button, _update: book.agree(context, button),
    buttons.RefuseBook: lambda context, button, _update: book.refuse(context, button),
    buttons.ChangeEntry: lambda context, button, _update: book.change(context, button),
    buttons.RemoveEntry: lambda context, button, _update: book.remove(context, button),
    buttons.OwnEntries: lambda context, _button, _update: book.own(context),
    buttons.JoinRoom: lambda context, button, _update: common_room.join(context, button),
    buttons.StayOut: lambda context, button, _update: common_room.stay_out(context, button),
    buttons.SetRoom: lambda context, button, update: common_room.change(context, button, _message_id(update)),
    buttons.UnlinkRoom: lambda context, button, _update: common_room.unlink(context, button),
    buttons.ReportPost: lambda context, button, _update: common_room.report(context, button),
    buttons.RemoveReported: lambda context, button, _update: common_room.remove(context, button),
    buttons.MuteReported: lambda context, button, _update: common_room.mute(context, button),
    buttons.DismissReport: lambda context, button, _update: common_room.dismiss(context, button),
    buttons.Unmute: lambda context, button, _update: common_room.unmute(context, button),
    buttons.ShareKind: lambda context, button, _update: contributions.choose(context, button),
    buttons.ShareAnyway: lambda context, button, _update: contributions.share_anyway(context, button),
    buttons.PreviewShare: lambda context, button, _update: contributions.preview(context, button),
    buttons.ShareIt: lambda context, button, update: contributions.share(
        context, button, _message_id(update)
    ),
    buttons.ChangeShare: lambda context, button, _update: contributions.change(context, button),
    buttons.DropShare: lambda context, button, _update: contributions.drop(context, button),
    buttons.TakeBackShare: lambda context, button, _update: contributions.take_back(context, button),
    buttons.OwnShares: lambda context, button, _update: contributions.list_own(context, button),
    buttons.ApproveShare: lambda context, button, _update: contributions.approve(context, button),
    buttons.WishChange: lambda context, button, _update: contributions.wish_change(context, button),
    buttons.DeclineShare: lambda context, button, _update: contributions.decline(context, button),
    buttons.SeeShare: lambda context, button, _update: contributions.see(context, button),
    buttons.MoreNews: lambda context, button, _update: contributions.more_news(context, button),
    buttons.WishNews: lambda context, button, _update: contributions.wish_news(context, button),
    buttons.ShowCase: lambda context, button, _update: cases.show(context, button),
    buttons.ClaimCase: lambda context, button, _update: cases.claim(context, button),
    buttons.WriteTo: lambda context, button, _update: cases.write(context, button),
    buttons.EndWriting: lambda context, _button, _update: cases.end_writing(context),
    buttons.SnoozeCase: lambda context, button, _update: cases.snooze(context, button),
    buttons.SnoozeBecause: lambda context, button, _update: cases.snooze_because(context, button),
    buttons.ReadThread: lambda context, button, _update: talk.read_thread(context, button),
    buttons.NoteDown: lambda context, button, _update: talk.note_down(context, button),
    buttons.LogContact: lambda context, button, _update: talk.log_contact(context, button),
    buttons.ListReplies: lambda context, button, _update: talk.list_replies(context, button),
    buttons.ShowReply: lambda context, button, _update: talk.show_reply(context, button),
    buttons.SendReply: lambda context, button, _update: talk.send_reply(context, button),
    buttons.KeepReply: lambda context, button, _update: talk.keep_reply(context, button),
    buttons.DropReply: lambda context, button, _update: talk.drop_reply(context, button),
    buttons.SendHeld: lambda context, button, _update: talk.send_held(context, button),
    buttons.EndTalk: lambda context, _button, _update: talk.end(context),
    buttons.Touched: lambda context, button, _update: cases.touched(context, button),
    buttons.GiveBack: lambda context, button, _update: cases.give_back(context, button),
    buttons.HandOver: lambda context, button, _update: cases.hand_over(context, button),
    buttons.ResolveCase: lambda context, button, _update: cases.resolve(context, button),
    buttons.Judge: lambda context, button, _update: flags.judge(context, button),
    buttons.JudgeEntry: flags.judge_entry,
    buttons.ListMore: lambda context, _button, _update: flags.list_more(context),
    buttons.AnswerGently: lambda context, button, _update: helping.answer_gently(context, button),
    buttons.FlagThem: lambda context, button, _update: flags.ask_why(context, button),
    **SUBJECTS,
    buttons.EndFollowUp: lambda context, button, _update: exits.ask_how(context, button),
    buttons.EndAs: lambda context, button, _update: exits.end_as(context, button),
    buttons.ShowCohort: exits.show_cohort,
    buttons.CloseCohort: lambda context, button, _update: exits.close_cohort(context, button),
    buttons.ShowWhy: lambda context, button, _update: occurrences.show(context, button),
    buttons.FlagFor: lambda context, button, _update: flags.flag(context, button),
    buttons.ShowParticipant: lambda context, button, _update: looking_up.show(context, button),
    buttons.ListParticipants: lambda context, button, update: looking_up.turn_to(
        context, button, _message_id(update)
    ),
    buttons.ReportFor: lambda context, button, _update: reporting.begin(context, button),
    buttons.EndReport: lambda context, _button, _update: reporting.end(context),
    buttons.SetMost: lambda context, button, _update: workloads.set_most(context, button),
    buttons.AwayFor: lambda context, button, _update: workloads.away_for(context, button),
    buttons.AskCover: lambda context, button, _update: workloads.ask_cover(context, button),
    buttons.AnswerCover: lambda context, button, _update: workloads.answer_cover(context, button),
    buttons.BackAgain: lambda context, _button, _update: workloads.back_again(context),
    buttons.HandOn: lambda context, button, _update: handover.hand_on(context, button),
    buttons.ListCases: lambda context, button, update: cases.turn_to(context, button, _message_id(update)),
    buttons.AskWhichCohort: lambda context, button, update: cases.ask_which_cohort(
        context, button, _message_id(update)
    ),
    buttons.ChooseAudience: lambda context, button, _update: broadcast.choose_audience(context, button),
    buttons.SendBroadcast: lambda context, button, _update: broadcast.send(context, button),
    buttons.SetTime: lambda context, button, _update: sending_times.choose(context, button),
    buttons.Approve: lambda context, button, _update: agreeing.approve(context, button),
    buttons.Reject: lambda context, button, _update: agreeing.reject(context, button),
    buttons.PutOff: lambda context, button, _update: sending_times.put_off(context, button),
    buttons.CancelBroadcast: lambda context, button, _update: sending_times.cancel(context, button),
    buttons.AnswerBroadcast: lambda context, button, update: broadcast.answer(
        context, button, _message_id(update)
    ),
    buttons.PickKind: lambda context, button, _update: audience.ask_kind(context, button),
    buttons.PickAmong: lambda context, button, _update: audience.ask_value(context, button),
    buttons.PickValue: lambda context, button, _update: audience.pick(context, button),
    buttons.UsePicked: lambda context, button, _update: audience.use(context, button),
    buttons.SavePicked: lambda context, button, _update: audience.ask_name(context, button),
    buttons.AddPart: lambda context, button, _update: broadcast.add_part(context, button),
    buttons.AskWith: lambda context, button, _update: broadcast.ask_with(context, button),
    buttons.OpenFor: lambda context, button, _update: broadcast.open_for(context, button),
    buttons.ShowPreview: lambda context, button, _update: broadcast.show_preview(context, button),
    buttons.UseTemplate: lambda context, button, _update: broadcast.use_template(context, button),
    buttons.ShowBroadcast: lambda context, button, _update: steering.show(context, button),
    buttons.StopBroadcast: lambda context, button, _update: steering.stop(context, button),
    buttons.GoOnBroadcast: lambda context, button, _update: steering.go_on(context, button),
    buttons.EndBroadcast: lambda context, button, _update: steering.end_early(context, button),
    buttons.ListEnded: lambda context, button, _update: steering.list_ended(context, button),
    buttons.SendAgain: lambda context, button, _update: steering.send_again(context, button),
    buttons.GiveToTrainers: lambda context, button, _update: steering.give_to_trainers(context, button),
    buttons.EditBroadcast: lambda context, button, _update: correcting.edit(context, button),
    buttons.RewordBroadcast: lambda context, button, _update: correcting.reword(context, button),
    buttons.AskWhom: lambda context, button, _update: correcting.ask_whom(context, button),
    buttons.SaveEdit: lambda context, button, _update: correcting.save(context, button),
    buttons.TakeBack: lambda context, button, _update: correcting.take_back(context, button),
    buttons.ShowAnswers: lambda context, button, _update: broadcast.show_answers(context, button),
    buttons.CloseAnswers: lambda context, button, _update: broadcast.close_answers(context, button),
    reports.SendReport: lambda context, button, _update: programme_report.send(context, button),
    reports.SendExport: lambda context, button, _update: programme_report.send_export(context, button),
    reports.SendForPartners: lambda context, button, _: programme_report.send_for_partners(context, button),
    buttons.ShowResults: lambda context, button, update: results.turn_to(
        context, button, _message_id(update)
    ),
    buttons.InviteAs: lambda context, button, _update: office.invite_as(context, button),
}


async def pressed(update: Update, context: Context) -> None:
    """Ends the waiting sign and does what the button means for whoever it was made for."""
    query = update.callback_query
    if query is None:
        return
    if update.effective_chat is not None and update.effective_chat.type != Chat.PRIVATE:
        staff_room.pressed(update, context)
        return
    button, owner = _read(context, query.data or "", query.from_user.id)
    about = STRANGER if context.known is None else None
    toast(context.work, query.from_user.id, query.id, about=about)
    if button is None:
        context.answer("button-not-yours")
        return
    if owner is not None:
        shared.press(context.work, owner, button)
        context.hear(owner)
    if type(button) in ONE_TIME or _chose_from_a_list(button):
        strip_buttons(context.work, context.chat_id, message_id=_message_id(update), about=about)
    MEANINGS[type(button)](context, button, update)


def _read(context: Context, data: str, telegram_id: int) -> tuple[Button | None, Person | None]:
    """What was pressed and, in a shared chat, for which of those who share it the button was made."""
    if context.known is not None and context.known.shares_chat:
        return shared.made_for(context.work, telegram_id, data)
    return buttons.read_button(data, telegram_id, context.work.house.seal), None


def _chose_from_a_list(button: Button) -> bool:
    match button:
        case buttons.SnoozeCase(days=days):
            return days > 0
        case buttons.HandOver(to=to):
            return to > 0
        case buttons.ResolveCase(outcome=word) | buttons.Reject(why=word) | buttons.SetTime(day=word):
            return bool(word)
        case buttons.TakeBack(edition=edition):
            return edition >= 0
    return False


def _message_id(update: Update) -> int:
    query = update.callback_query
    return query.message.message_id if query is not None and query.message is not None else 0
