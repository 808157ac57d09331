"""What is this message: progress, a standstill, a call for help, a chat, a goodbye, or unsure?"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from bot.rules.understanding.calling import asks_to_be_called
from bot.rules.understanding.distress import in_distress
from bot.rules.understanding.features import features
from bot.rules.understanding.likely_goodbye import Ear, trained_ear
from bot.rules.understanding.model import Model, trained
from bot.rules.understanding.opting_out import asks_in_so_many_words, asks_to_stop, cannot_be_meant
from bot.rules.understanding.plain_words import plain_words

RULE_IS_SURE = 0.99
WEIGHT_OF_THE_EAR, WEIGHT_OF_THE_MODEL = 0.7, 0.3
GOODBYE_IS_HEARD = 0.5
GOODBYE_IS_UNHEARD = 0.05
GOODBYE_IN_DISTRESS = 0.9
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
    return understand(text, trained(), trained_ear(), language)


def understand(text: str, model: Model, ear: Ear, language: str = "id") -> Understood:
    """Rules and two models for goodbyes, rules for distress; what remains is the model's, where it is sure.

    A person who is heard to leave is asked to confirm it.
    """
    distress = in_distress(text, language)
    labels, topics = model.likelihoods(features(plain_words(text, language)))
    goodbye = WEIGHT_OF_THE_EAR * ear.likelihood(text, language) + WEIGHT_OF_THE_MODEL * labels[Label.STOP]
    if _is_ruled_goodbye(text, goodbye, language):
        return Understood(Label.STOP, None, RULE_IS_SURE, distress, Label.STOP)
    called = asks_to_be_called(text, language)
    enough = GOODBYE_IN_DISTRESS if distress else GOODBYE_IS_HEARD
    if goodbye >= enough and not called and not cannot_be_meant(text, language):
        return Understood(Label.STOP, None, round(goodbye, 3), distress, Label.STOP)
    if distress:
        return Understood(Label.UNSURE, _topic_of(Label.STUCK, topics), RULE_IS_SURE, distress)
    if called:
        return Understood(Label.HELP, _topic_of(Label.HELP, topics), RULE_IS_SURE, leans_to=Label.HELP)
    likeliest = Label(max(labels, key=labels.__getitem__))
    clear = likeliest is not Label.STOP and _is_clear(likeliest, labels, model)
    return Understood(
        likeliest if clear else Label.UNSURE,
        _topic_of(likeliest, topics),
        round(labels[likeliest], 3),
        leans_to=likeliest,
    )


def _is_ruled_goodbye(text: str, likely: float, language: str) -> bool:
    """A rule may be misled where nothing else sounds like a goodbye; by a bare word it can't be."""
    if not asks_to_stop(text, language):
        return False
    return likely >= GOODBYE_IS_UNHEARD or asks_in_so_many_words(text, language)


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
