"""Which talk, half finished, gives way as soon as a participant goes on to something else?"""

CORRECTING = "correcting"  # an answer that was recorded
TELLING = "telling"  # what help is needed
CHOOSING_HOUR = "choosing_hour"  # at which they are asked
PAUSING = "pausing"  # until when they rest
PLANNING = "planning"  # the three targets; what was named is kept
MEETING = "meeting"  # the question that they leave for it
TALKING = "talking"  # to their trainer
PASSING = frozenset({CORRECTING, TELLING, CHOOSING_HOUR, PAUSING, PLANNING, MEETING})
