"""Every table, by subject; importing this fills the metadata."""

from storage.tables.bank_files import BankFile, BankFileAccess, FollowUpLetter, Licence
from storage.tables.broadcasts import (
    Broadcast,
    BroadcastAnswer,
    BroadcastApproval,
    BroadcastChange,
    BroadcastEvent,
    BroadcastSeries,
    BroadcastTemplate,
    CopyChange,
    Delivery,
    SavedAudience,
)
from storage.tables.buddies import BuddyAsk, BuddyOffer, BuddyTie
from storage.tables.campus import CampusPlace
from storage.tables.cases import Case, CaseCard, CaseEvent
from storage.tables.check_ins import Answer, CheckIn, ProgrammeVersion
from storage.tables.cohorts import Cohort, Invitation
from storage.tables.common_rooms import (
    CohortPost,
    CommonRoom,
    Mute,
    PostReport,
    RoomEvent,
    RoomMember,
    RoomThread,
)
from storage.tables.contributions import CohortNews, Contribution, Newsletter, NewsRefusal, Showing
from storage.tables.evidence import EvidenceItem, UnusedFile
from storage.tables.house import Dialogue, Keepsake, Lease
from storage.tables.ladder import IncomeTarget, LaterNews, Milestone, MilestoneEvent, MilestoneProof
from storage.tables.looks import Look
from storage.tables.mail import Incoming, Outgoing, SentAlbum
from storage.tables.meetings import Meeting, MeetingEvent, MeetingGuest
from storage.tables.messages import AlbumPart, FormerWords, LabelCorrection, Message, OwnReply, StaffNote
from storage.tables.participants import Participant
from storage.tables.partners import Organisation, OrganisationMember, OrganisationRequest, PartnerLetter
from storage.tables.pauses import SharedPause
from storage.tables.peer_questions import Askable, PeerAnswer, PeerQuestion, QuestionCopy
from storage.tables.people import Chat, Consent, Person, RoleGrant, Unfiled
from storage.tables.plans import ActionPlan, PlanDigest, PlanEvent, PlanTarget
from storage.tables.promises import Promise, PromiseEvent, PromiseWord
from storage.tables.question_book import BookEntry
from storage.tables.reactions import Reaction
from storage.tables.referrals import Referral, ReferralEvent
from storage.tables.staff_rooms import StaffRoom, StaffRoomMember, StaffTopic
from storage.tables.standing import GentleQuestion, ListEntry, Suspicion, Weighed, Weighing
from storage.tables.support import Support, SupportEvent
from storage.tables.verdicts import Verdict
from storage.tables.waiting_words import WaitingWord
from storage.tables.workloads import Workload

__all__ = [
    "ActionPlan",
    "AlbumPart",
    "Answer",
    "Askable",
    "BankFile",
    "BankFileAccess",
    "BookEntry",
    "Broadcast",
    "BroadcastAnswer",
    "BroadcastApproval",
    "BroadcastChange",
    "BroadcastEvent",
    "BroadcastSeries",
    "BroadcastTemplate",
    "BuddyAsk",
    "BuddyOffer",
    "BuddyTie",
    "CampusPlace",
    "Case",
    "CaseCard",
    "CaseEvent",
    "Chat",
    "CheckIn",
    "Cohort",
    "CohortNews",
    "CohortPost",
    "CommonRoom",
    "Consent",
    "Contribution",
    "CopyChange",
    "Delivery",
    "Dialogue",
    "EvidenceItem",
    "FollowUpLetter",
    "FormerWords",
    "GentleQuestion",
    "IncomeTarget",
    "Incoming",
    "Invitation",
    "Keepsake",
    "LabelCorrection",
    "LaterNews",
    "Lease",
    "Licence",
    "ListEntry",
    "Look",
    "Meeting",
    "MeetingEvent",
    "MeetingGuest",
    "Message",
    "Milestone",
    "MilestoneEvent",
    "MilestoneProof",
    "Mute",
    "NewsRefusal",
    "Newsletter",
    "Organisation",
    "OrganisationMember",
    "OrganisationRequest",
    "Outgoing",
    "OwnReply",
    "Participant",
    "PartnerLetter",
    "PeerAnswer",
    "PeerQuestion",
    "Person",
    "PlanDigest",
    "PlanEvent",
    "PlanTarget",
    "PostReport",
    "ProgrammeVersion",
    "Promise",
    "PromiseEvent",
    "PromiseWord",
    "QuestionCopy",
    "Reaction",
    "Referral",
    "ReferralEvent",
    "RoleGrant",
    "RoomEvent",
    "RoomMember",
    "RoomThread",
    "SavedAudience",
    "SentAlbum",
    "SharedPause",
    "Showing",
    "StaffNote",
    "StaffRoom",
    "StaffRoomMember",
    "StaffTopic",
    "Support",
    "SupportEvent",
    "Suspicion",
    "Unfiled",
    "UnusedFile",
    "Verdict",
    "WaitingWord",
    "Weighed",
    "Weighing",
    "Workload",
]
