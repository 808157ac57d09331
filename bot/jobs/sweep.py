"""What does one ring of the bell set going, and in which order?"""

from collections.abc import Callable, Iterator

from bot.jobs import (
    broadcasts,
    check_ins,
    cohort_news,
    common_rooms,
    housekeeping,
    ladder,
    loans,
    pauses,
    peer_questions,
    plans,
    promises,
    repetitions,
    results,
    silence,
    staff_rooms,
    standing,
    weighing,
)
from bot.jobs.one_by_one import Begin

# Who rests with the others is neither late nor silent, who missed is known before who is silent, and all of
# it before anybody is asked anew.
TICKS: tuple[Callable[[Begin], Iterator[int]], ...] = (
    pauses.reach_all,
    check_ins.give_up_the_overdue,
    check_ins.remind_the_late,
    silence.notice_the_silent,
    silence.notice_the_unreachable,
    # Before what may take long: an announcement has its hour.
    broadcasts.start_the_scheduled,
    broadcasts.send_the_repeated,
    broadcasts.hand_over_the_waiting,
    broadcasts.change_the_standing,
    broadcasts.remind_of_the_waiting,
    broadcasts.give_up_the_waiting,
    weighing.weigh_the_reports,
    weighing.tell_of_the_week,
    results.tell_of_the_results,
    silence.wake_the_snoozed,
    silence.alert_for_the_unheeded,
    silence.take_the_next_steps,
    staff_rooms.open_the_wanted,
    staff_rooms.show_what_changed,
    staff_rooms.close_the_finished,
    promises.look_after_the_promised,
    plans.tell_of_the_missing,
    pauses.bring_back_the_rested,
    check_ins.ask_the_due,
    ladder.propose_the_reached,
    loans.ask_how_it_goes,
    standing.mend_the_forgotten,
    standing.remind_of_the_awaited,
    repetitions.tell_what_was_held_back,
    broadcasts.close_the_answered,
    common_rooms.offer_the_rooms,
    common_rooms.tell_of_the_week,
    peer_questions.bring_the_questions,
    cohort_news.ask_the_office_to_read,
    cohort_news.tell_of_the_shared,
    housekeeping.forget_the_handled,
    housekeeping.forget_the_undecided,
    housekeeping.forget_the_strangers,
)
