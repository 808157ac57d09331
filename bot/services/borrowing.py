"""Who may be recommended for a loan and have a file made for it?"""

from storage.participants import AROUND
from storage.vocabulary import ParticipantStatus

# Whoever never came in by themselves may be followed all the same, through those who walk beside them.
MAY_BORROW = (*AROUND, ParticipantStatus.INVITED)
WAY = "k"
