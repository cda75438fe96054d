"""Text that is addressed to a language model instead of a reader.

Three kinds: marks of a chat's protocol (roles, turns, tool calls), orders that set earlier instructions aside, and
sentences that speak to a model by name and tell it what to do. An order counts where a clause begins with it:
"they ignore previous instructions" tells of one. What is quoted, or stands in code, in a text that speaks about
models is an example, not an attempt.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from sourcelint.document import Span
from sourcelint.reading.code import inside

if TYPE_CHECKING:
    from sourcelint.document import Document


class Address(StrEnum):
    """How a model is addressed."""

    PROTOCOL = "marks of a chat's protocol"
    OVERRIDE = "an order to set instructions aside"
    SPOKEN_TO = "an order to a model"


@dataclass(frozen=True, slots=True)
class Instruction:
    """A stretch addressed to a model, and the words that show it."""

    start: int
    end: int
    how: Address
    words: str

    @property
    def span(self) -> Span:
        """The stretch's span."""
        return Span(self.start, self.end)


_MODEL = (
    r"(?:(?:an?|the|any|all|every|other|this|dear|attention|large)\s){0,3}"
    r"(?:(?:ai\s)?(?:large\s)?language\smodels?"
    r"|ai[\s-](?:agents?|assistants?|models?|systems?|crawlers?|reviewers?|tools?)|ai|a\.i\."
    r"|artificial intelligence|llms?"
    r"|chat\s?gpt|gpt-?\d?|chat\s?bots?|copilot|claude|gemini|bard)"
)
_PROTOCOL = cache(
    lambda: re.compile(
        r"<\|(?:im_start|im_end|im_sep|system|user|assistant|endoftext|end_of_text|begin_of_text|start_header_id|end_header_id|eot_id"
        r"|end|tool_call|tool|function)\|>"
        r"|\[/?INST\]|<</?SYS>>|</?(?:tool_call|function_call|function_calls|tool_use|tool_result|system_prompt"
        r"|system-reminder)>"
        r"|\[(?:SYSTEM|system)(?:[ ](?:prompt|message|note|override|PROMPT|MESSAGE|NOTE|OVERRIDE))?\]|</?system>"
        r"|(?:^|\n)(?:Human|User):[ ][^\n]{1,300}\n{1,2}(?=Assistant:[ ])"
        r"|<start_of_turn>|<end_of_turn>|\{\s*\"(?:tool_calls?|function_call)\"\s*:"
        r"|(?:^|\n)#{2,3}[ ]?(?:System|Instruction|Assistant|Response|Human)\s?:(?=\s)"
        r"|(?:^|\n)(?:system|SYSTEM)(?: prompt| message| override)?\s?:\s?(?=[Yy]ou\b|[Ii]gnore|override|[Nn]ew )"
    )
)
_ORDER = cache(
    lambda: re.compile(
        r"(?:ignore|disregard|forget|override|bypass|discard|set\saside|stop\sfollowing|do\snot\sfollow|don['’]t\sfollow)\s"
        r"(?:(?:all|any|every|each|of|the|your|my|these|those|its|other|absolutely|completely|safety|and)\s){0,4}"
        r"(?:(?:previous|prior|earlier|preceding|above|foregoing|existing|original|initial|system|former|given|safety|developer|hidden|built-in"
        r"|(?:previously|already)\sgiven)(?:\s(?:and|or)\s\w{2,12})?[\s,]+){0,3}"
        r"(?P<object>instructions?|prompts?|directions?|directives?|guidelines|rules|commands?|orders|guardrails|programming|training|messages|context|protocols?|restrictions?|safeguards|filters)"
        r"(?P<place>\s(?:above|before|given|you\s(?:were|have\sbeen|got|received)|that\s(?:came|were)|up\sto|so\sfar)\b)?"
        r"|(?:ignore|disregard|forget)\s(?:everything|anything|all)\s(?:(?:that\s(?:is|was|has\sbeen)|which\s(?:is|was))\s)?"
        r"(?:(?:written|said|stated)\s)?(?:above|before\sthis|prior\sto\sthis|you\s(?:were|have\sbeen)\s(?:told|given|taught|instructed))"
        # The same in other languages.
        r"|(?:ignora|ignore|ignoren|ignorad|ignorez|olvida|olvide|oubliez?|esque[çc]a|dimentica|desconsidere)\s(?:(?:de|todas|todos|toutes|tous|tutte|tutti|les|las|los|le|as|os)\s){0,3}"
        r"(?:instrucciones|instructions|instru[çc][õo]es|istruzioni|consignes|indicaciones|[óo]rdenes|directives)\s(?:anteriores|previas|pr[ée]c[ée]dentes|ant[ée]rieures|precedenti|ci-dessus|anteriormente)"
        r"|(?:ignoriere?|ignorieren\ssie|vergiss|vergessen\ssie|missachte)\s(?:(?:alle|sämtliche|die|deine|ihre)\s){0,2}(?:vorherigen|bisherigen|vorigen|obigen|früheren|vorangegangenen)\s(?:anweisungen|instruktionen|befehle|vorgaben)"
        r"|negeer\s(?:(?:alle|de|uw|je)\s){0,2}(?:vorige|eerdere|voorgaande|bovenstaande)\s(?:instructies|aanwijzingen|opdrachten)"
        r"|(?:игнорируй(?:те)?|забудь(?:те)?)\s(?:все\s)?(?:предыдущие|прежние|вышеуказанные)\s(?:инструкции|указания|команды)"
        r"|(?:zignoruj|ignoruj)\s(?:wszystkie\s)?(?:poprzednie|wcześniejsze|powyższe)\s(?:instrukcje|polecenia)"
        r"|(?:忽略|無視|无视)(?:以上|之前|先前|上述|所有|全部|的|の|前){1,5}(?:指令|指示|说明|說明|提示)|(?:以前|上記|これまで)の(?:すべての)?(?:指示|命令)を(?:すべて)?無視",
        re.IGNORECASE,
    )
)
_SPOKEN_TO = cache(
    lambda: re.compile(
        rf"\b(?:if|when)\s(?:you\sare|you['’]re)\s{_MODEL}(?:\s(?:reading|processing|asked|summari[sz]ing)[^.!?,\n]{{0,60}})?\s?,[^.!?\n]{{3,160}}"
        rf"|\b(?:note|message|attention|notice|instructions?|important|reminder)\s?(?:to|for)?\s?(?::|\s)\s?{_MODEL}(?:\s(?:reading|processing|summari[sz]ing|parsing)[^.!?\n:]{{0,60}})?\s?[:,]\s?[^.!?\n]{{3,160}}"
        rf"|\byou\sare\s(?:now\s|no\slonger\s)(?:{_MODEL}|dan\b|(?P<weak>in\s(?:developer|debug|god|jailbreak)\smode|bound\sby|unrestricted|free\s(?:of|from)))[^.!?\n]{{0,120}}"
        rf"|\b(?:as|dear)\s{_MODEL}\s?,\s(?:you\s(?:must|should|will|are\sto|have\sto)|please|always|do\snot|never)\b[^.!?\n]{{0,160}}"
        rf"|\b{_MODEL}\s(?:reading|processing|summari[sz]ing|indexing|visiting)\sthis\s(?:page|text|document|site|website|article|resume|cv|paper)\s?,?\s(?:must|should|shall|please|are\sto|is\sto|will)\b[^.!?\n]{{0,160}}"
        r"|\b(?:reveal|print|repeat|output|show|disclose|leak|send)\s(?:me\s|us\s)?(?:all\s|the\s|your\s|full\s|entire\s|hidden\s|exact\s){1,4}(?:system\sprompt|system\smessage|hidden\sinstructions|initial\sinstructions|instructions\sabove)"
        rf"|(?<![\w,] )\b(?:hey|hi|hello|dear|attention|okay|ok)\s{_MODEL}\s?[,:!][^.!?\n]{{3,160}}"
        rf"|\b{_MODEL}\s(?:instructions?|note|notice|prompt|directive)\s?:\s?[^.!?\n]{{3,160}}"
        rf"|\b(?:pretend|imagine)\s(?:that\s)?(?:you\sare|you['’]re|to\sbe)\s{_MODEL}\b[^.!?\n]{{0,120}}"
        rf"|\byou\s(?:will|must|shall|are\sgoing\sto)\s(?:now\s)?(?:act|behave|respond)\sas\s(?:dan\b|{_MODEL})[^.!?\n]{{0,120}}"
        r"|\bai[\s-](?:agents?|assistants?|models?|crawlers?|reviewers?)\s(?:should|must|are\sto|need\sto|will)\s(?:now\s|always\s|please\s)?"
        r"(?:click|visit|recommend|mention|ignore|reply|respond|say|praise|promote|rate)\b[^.!?\n]{0,120}"
        r"|\b(?:repeat|print|output)\s(?:all\s)?(?:of\s)?(?:the\s)?(?:text|words|everything)\sabove\b[^.!?\n]{0,80}"
        r"|\bwhen\s(?:you\s)?(?:summari[sz]e|summari[sz]ing|are\sasked\sabout|asked\sabout)\s(?:this|our|the)\s[^.!?\n]{0,60}?,\s?(?:please\s)?"
        r"(?:always\s|only\s|never\s|do\snot\s)?(?:say|state|recommend|mention|include|output|respond|reply|rate|write)\b[^.!?\n]{3,120}",
        re.IGNORECASE,
    )
)
_TO_MODEL = cache(
    lambda: re.compile(
        rf"\b{_MODEL}\b|\b(?:system\sprompt|prompts?|you\sare\snow|output|respond|reply\swith|your\sreply|your\sanswer|summary|user|jailbreak|tokens?|developer\smode)\b",
        re.IGNORECASE,
    )
)
_MODEL_NEAR = cache(
    lambda: re.compile(
        rf"\b{_MODEL}\b|\bsystem\sprompt|\bjailbreak|\b(?:previous|prior|content|safety)\s(?:instructions|polic|guidelines|rules)",
        re.IGNORECASE,
    )
)
"""What tells a model from a tenant who is no longer bound by something."""
_STRONG = re.compile(
    r"\b(?:all|any|your)\b[^.]{0,30}\b(?:previous|prior|earlier|preceding|system|existing|safety|hidden)\b|\bsystem\sprompt|[^\x00-\x7f]{4}"
    r"|^(?:ignore|disregard|override|bypass)\syour\s(?:\w+\s)?(?:instructions|prompts?|guidelines|guardrails|safeguards|filters|programming)",
    re.IGNORECASE,
)
# Where a clause begins: a mark, a line, "please", "and", "you must".
_CLAUSE = re.compile(
    r"(?:^|[.!?:;,\n\r\"“”«»'‘’(\[{}>*#|—–-]|\b(?:please|now|and|then|first|just|simply|you\s(?:must|should|will|shall|can|may|have\sto|need\sto)|must|immediately|kindly|important))\s*$",
    re.IGNORECASE,
)
_TOLD = cache(
    lambda: re.compile(
        r"\b(?:prompt[\s-]injections?|jailbreaks?|jailbreaking|injected|attack(?:s|ers?|ed)?|adversar(?:y|ies|ial)|malicious|vulnerab\w+|red[\s-]team\w*|hidden\sinstructions?"
        r"|phrases?\s(?:like|such)|such\sas|for\s(?:example|instance)|e\.g\.|reads?|said|says|called|known\sas|the\swords|sentences?\slike|the\s(?:text|string|phrase|line|payload|comment)"
        r"|researchers?|inyecci[óo]n|Prompt-Injektion|Angreifer|attaquants?)\b",
        re.IGNORECASE,
    )
)
_WORD_BEFORE, _WORD_AFTER = re.compile(r"[a-z,;(] $|\($"), re.compile(r"[.,;:)]| [a-z(]")
_ABOUT_MARKS = re.compile(r"\b(?:tokens?|templates?|markers?|delimiters?|tags?|tokeni[sz]\w+)\b", re.IGNORECASE)
_ATTACKS = re.compile(r"\bprompt[\s-]injections?\b|\bjailbreak\w*", re.IGNORECASE)
_MANY = 5
_OPENING, _CLOSING = "\"“«„'‘`", "\"”»“'’`"
_GAP = 200
_LINE = 400
"""A line longer than this is not taken in whole for a mark that it holds."""


def read_instructions(document: Document) -> tuple[Instruction, ...]:
    """Every stretch addressed to a language model, in order; those that follow each other are one."""
    found = sorted(_found(document), key=lambda item: (item.start, -item.end))
    merged: list[Instruction] = []
    for item in found:
        if merged and item.start <= merged[-1].end + 2:
            last = merged[-1]
            merged[-1] = Instruction(last.start, max(last.end, item.end), last.how, last.words)
        else:
            merged.append(item)
    return tuple(merged)


# Words without which a pattern cannot match: looking for them is many times faster than the patterns, which are
# not even compiled until one of the words turns up.
_PROTOCOL_HINTS = (
    "<|",
    "[inst",
    "[/inst",
    "sys>>",
    "tool_",
    "function_call",
    "\nsystem",
    "_turn>",
    "##",
    "system-rem",
    "system]",
    "[system",
    "<system",
    "</system",
    "\nassistant:",
)
_ORDER_HINTS = (
    *("ignor", "disregard", "forget", "override", "bypass", "discard", "set aside", "stop following", "not follow"),
    *(
        "n't follow",
        "n’t follow",
        "olvid",
        "oubli",
        "esque",
        "dimentic",
        "desconsider",
        "vergiss",
        "vergess",
        "missacht",
    ),
    *("negeer", "игнорируй", "забудь", "忽略", "無視", "无视"),
)
_SPOKEN_HINTS = (
    *(
        "llm",
        "language model",
        "gpt",
        "chatbot",
        "chat bot",
        "copilot",
        "claude",
        "gemini",
        "bard",
        "a.i.",
        "you are now",
    ),
    *("you are no longer", "artificial intelligence", "system prompt", "system message", "hidden instructions"),
    *(
        "initial instructions",
        "instructions above",
        "when summari",
        "when you summari",
        "when answer",
        "when you answer",
    ),
    *("when asked", "when you are asked", "text above", "words above", "everything above"),
)
_AI = re.compile(r"\bai\b")


def _found(document: Document) -> Iterator[Instruction]:
    text = document.text
    lower = text.lower()
    if lower.startswith("system") or any(hint in lower for hint in _PROTOCOL_HINTS):
        for match in _PROTOCOL().finditer(text):
            if inside(match.start(), document.code) or _is_mentioned(text, *match.span()):
                continue
            if not _is_named(text, *match.span()) and not _is_inserted(document, match):
                start, end = match.span()
                start += len(match.group()) - len(match.group().lstrip())
                line_end = text.find("\n", end, end + _LINE)
                if line_end == -1 and len(text) - end <= _LINE:
                    line_end = len(text)
                yield Instruction(start, max(end, line_end), Address.PROTOCOL, match.group().strip())
    if any(hint in lower for hint in _ORDER_HINTS):
        for match in _ORDER().finditer(text):
            if _is_order(document, match):
                yield _sentence(document, match, Address.OVERRIDE)
    if any(hint in lower for hint in _SPOKEN_HINTS) or _AI.search(lower):
        for match in _SPOKEN_TO().finditer(text):
            if inside(match.start(), document.code) or _is_mentioned(text, *match.span()):
                continue
            near = text[max(0, match.start() - _GAP) : match.end() + _GAP]
            if match["weak"] is None or _MODEL_NEAR().search(near):
                yield _sentence(document, match, Address.SPOKEN_TO)


def _is_order(document: Document, match: re.Match[str]) -> bool:
    """Whether the words give the order instead of telling of it, and give it to a model."""
    text, start, end = document.text, match.start(), match.end()
    if inside(start, document.code) or not _CLAUSE.search(text[max(0, start - 30) : start]):
        return False
    if _is_mentioned(text, start, end):
        return False
    if match["object"] is None:
        return True  # no manual says it like this
    if _STRONG.search(match.group()) or (match["place"] or "").strip().startswith("you"):
        return True
    around = text[max(0, start - _GAP) : start] + " " + text[end : end + _GAP]
    return _TO_MODEL().search(around) is not None


def _is_mentioned(text: str, start: int, end: int) -> bool:
    """Whether the words are quoted by a text that speaks about them."""
    before = text[max(0, start - 300) : start].rpartition("\n\n")[2]
    after = text[start : end + 300].partition("\n\n")[0]
    if not _TOLD().search(before) and not _TOLD().search(after) and not _is_about_attacks(text):
        return False
    opened = -1
    for index, character in enumerate(before):
        if character in _OPENING and before[index - 1 : index] in ("", " ", "\n", "(", "\u00a0"):
            opened = index
        elif character in _CLOSING:
            opened = -1
    return opened >= 0 and any(character in _CLOSING for character in after)


def _is_named(text: str, start: int, end: int) -> bool:
    """Whether a mark stands as a word in a sentence about marks: *the <|im_end|> token closes the turn*."""
    if not _WORD_BEFORE.search(text, max(0, start - 2), start) or not _WORD_AFTER.match(text, end):
        return False
    return _ABOUT_MARKS.search(text, max(0, start - _GAP), end + _GAP) is not None


def _is_inserted(document: Document, match: re.Match[str]) -> bool:
    """Whether whoever quotes put the word in: *“we looked for a new [system], but found none”*."""
    text, start, end = document.text, *match.span()
    if (
        match.group() != match.group().lower()
        or " " in match.group()
        or not _WORD_BEFORE.search(text, start - 2, start)
    ):
        return False
    is_quoted = any(first < start and end < last for first, last in document.set_off)
    return is_quoted and _WORD_AFTER.match(text, end) is not None


@lru_cache(maxsize=4)
def _is_about_attacks(text: str) -> bool:
    """Whether a text speaks of attacks on models all the time: what it quotes is an example."""
    return sum(1 for _ in islice(_ATTACKS.finditer(text), _MANY)) == _MANY


def _sentence(document: Document, match: re.Match[str], how: Address) -> Instruction:
    """The whole sentence around the words."""
    index = bisect_right(document.sentences, match.start(), key=lambda sentence: sentence.start) - 1
    start, end = match.span()
    if index >= 0:
        sentence = document.sentences[index]
        if sentence.start <= start < sentence.end:
            start, end = sentence.start, max(end, sentence.end)
    return Instruction(start, end, how, " ".join(match.group().split())[:120])
