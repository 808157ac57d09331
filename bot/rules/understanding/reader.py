"""What is this message: progress, a standstill, a call for help, a chat, a goodbye, or unsure?"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from bot.rules.understanding.calling import asks_to_be_called
from bot.rules.understanding.distress import in_distress
from bot.rules.understanding.features import features
from bot.rules.understanding.model import Model, trained
from bot.rules.understanding.opting_out import asks_to_stop, could_be_goodbye, nothing_against_goodbye
from bot.rules.understanding.plain_words import plain_words

RULE_IS_SURE = 0.99
SURE_OF_GOODBYE = 0.6
SURE_WITHOUT_ITS_WORDS = 0.9
NO_TOPIC = "none"


class Label(StrEnum):
    PROGRESS = "progress"
    STUCK = "stuck"
    HELP = "help"
    CHITCHAT = "chitchat"
    STOP = "stop"
    UNSURE = "unsure"


class Topic(StrEnum):
    MODAL = "modal"
    PEMASARAN = "pemasaran"
    PRODUKSI = "produksi"
    ALAT = "alat"
    IZIN = "izin"
    KELUARGA = "keluarga"
    LAINNYA = "lainnya"


@dataclass(frozen=True)
class Understood:
    """`unsure` and whatever is in `distress` belong to a human; `topic` may be known even then.

    `leans_to` is the likeliest label, also where it was not clear enough to be believed.
    """

    label: Label
    topic: Topic | None
    confidence: float
    distress: bool = False
    leans_to: Label = Label.UNSURE


@lru_cache(maxsize=1024)
def read_reply(text: str, language: str = "id") -> Understood:
    """The same for the same text, always. It never raises, and where in doubt it says so."""
    return understand(text, trained(), language)


def understand(text: str, model: Model, language: str = "id") -> Understood:
    """Rules first: who wants to leave and who is in distress is not left to a model."""
    distress = in_distress(text, language)
    if asks_to_stop(text, language):
        return Understood(Label.STOP, None, RULE_IS_SURE, distress, Label.STOP)
    labels, topics = model.likelihoods(features(plain_words(text, language)))
    if distress:
        return Understood(Label.UNSURE, _topic_of(Label.STUCK, topics), RULE_IS_SURE, distress)
    if asks_to_be_called(text, language):
        return Understood(Label.HELP, _topic_of(Label.HELP, topics), RULE_IS_SURE, leans_to=Label.HELP)
    likeliest = Label(max(labels, key=labels.__getitem__))
    if likeliest is Label.STOP:
        clear = _is_goodbye(text, labels[Label.STOP], language)
    else:
        clear = _is_clear(likeliest, labels, model)
    return Understood(
        likeliest if clear else Label.UNSURE,
        _topic_of(likeliest, topics),
        round(labels[likeliest], 3),
        leans_to=likeliest,
    )


def _is_goodbye(text: str, likely: float, language: str) -> bool:
    """In words of leaving, or so like it that new words are believed; the person is asked anyway."""
    if likely >= SURE_WITHOUT_ITS_WORDS:
        return nothing_against_goodbye(text, language)
    return likely >= SURE_OF_GOODBYE and could_be_goodbye(text, language)


def _is_clear(likeliest: Label, labels: Mapping[str, float], model: Model) -> bool:
    if labels[likeliest] < model.sure:
        return False
    in_need = labels[Label.STUCK] + labels[Label.HELP]
    return likeliest in {Label.STUCK, Label.HELP} or in_need < model.worry


def _topic_of(label: Label, topics: Mapping[str, float]) -> Topic | None:
    """Every call for help has a topic; a standstill only where it names one."""
    if label is Label.HELP:
        return Topic(max((topic for topic in topics if topic != NO_TOPIC), key=topics.__getitem__))
    likeliest = max(topics, key=topics.__getitem__)
    return Topic(likeliest) if label is Label.STUCK and likeliest != NO_TOPIC else None
