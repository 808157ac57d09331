"""Who is asked into their cohort's group now, and which group hears how the week went?"""

from collections.abc import Iterator, Sequence

from bot.jobs.one_by_one import Begin, one_by_one
from bot.services import room_digest, room_joining
from bot.services.work import Work
from storage import common_rooms, room_members


def offer_the_rooms(begin: Begin) -> Iterator[int]:
    with begin() as work:
        rooms = [room.id for room in room_members.offering(work.session)]
    for room_id in rooms:

        def not_asked(work: Work, limit: int, skip: Sequence[int], room_id: int = room_id) -> Sequence[int]:
            return room_members.not_asked(work.session, room_id, limit, skip)

        yield from one_by_one(begin, not_asked, room_joining.offer)
        with begin() as work:
            room_members.all_are_asked(work.session, room_id)


def tell_of_the_week(begin: Begin) -> Iterator[int]:
    def due(work: Work, limit: int, skip: Sequence[int]) -> Sequence[int]:
        return common_rooms.digests_due(work.session, work.now, limit, skip)

    return one_by_one(begin, due, room_digest.tell)
