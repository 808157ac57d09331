"""Does somebody ask in English to be left alone?"""

import re

from bot.rules.understanding.plain_words import written

_ENGLISH = re.compile(
    r"^(?:please |pls )?(?:stop|quit|unsubscribe|cancel my \w+|opt out|i quit)(?: please| now| it)?[.! ]*$"
    r"|\b(?<!can't )(?<!cannot )(?<!don't )(?:stop|quit|cease) (?:messaging|texting|contacting|calling"
    r"|bothering|chatting|"
    r"writing|(?:sending|these|the|all|your) ?(?:me|messages|texts|us)\b)"
    r"|\b(?:do not|don'?t|never|no need to) (?:ever )?(?:message|text|contact|call|write|send|bother"
    r"|chat)(?: to)?"
    r"(?: me| us| this number| anything| messages| any)? ?(?:again|any ?more|messages|please)?"
    r"(?: (?:please|bu|pak|kak|ya|sir|madam))*[^a-z]*$"
    r"|(?<!don't )(?<!not )(?<!never )\bforget (?:about )?(?:me\b(?! not)|my (?:data|number|name))"
    r"|\bunsub\w*|\bopt(?:ing)?[ -]?(?:me )?out\b"
    r"|(?<!don't )(?<!not )\b(?:remove|delete|erase|take|drop) (?:me\b|(?:all )?(?:of )?(?:my|our) "
    r"(?:phone |personal )?(?:number|data|name|account|info\w*|details|contact))"
    r"|(?<!don't want to )(?<!not )\b(?:leav(?:e|ing)|quit(?:ting)?|exit|withdraw(?:ing)? from"
    r"|drop(?:ping)? out(?: of)?) (?:the |this |your )?(?:program\w*|group|training|bot|coaching)"
    r"|\bi(?:'d)? (?:want|would like|wish|like|have decided|decided) to (?:stop|quit|leave|withdraw"
    r"|drop out)(?: now| please)?[.! ]*$"
    r"|\bleave me alone\b|\bwrong (?:number|person)\b(?! of)|\bno (?:more|further) (?:messages|texts|calls)"
    r"|\bi (?:don'?t|do not|no longer) (?:want|wish) (?:to )?(?:participate|join|continue(?: with)? "
    r"(?:the|this)|be (?:part|in|contacted)|receive|get|take part|any more|these)"
    r"|^(?:i'?m |i am |sorry,? )*(?:not|no longer) interested\b"
    r"(?! in (?!(?:the |this |your )?(?:program|messages|training)))"
    r"|\bi (?:never|did(?:n'?t| not)) (?:sign(?:ed)? "
    r"up|register(?:ed)?|join(?:ed)?)"
    r"|\bthis (?:is not|isn'?t) (?:\w+'s|her|his) (?:number|phone)|\b(?:i am|i'm|this is) not (?:mrs?"
    r"|ms|bu|pak|ibu)\.? \w+"
)


def asks_in_english(text: str) -> bool:
    return _ENGLISH.search(" ".join(written(text).split())) is not None
