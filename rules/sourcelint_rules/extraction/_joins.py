"""What stood between the two parts of a joined word: a hyphen, a blank, or nothing at all.

One judgement for both rules, so that a word is never reported twice.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice

from sourcelint import Document, ProfiledRule, Span
from sourcelint.reading.function_words import FUNCTION_WORDS
from sourcelint.reading.vocabulary import JoinedWord, WordList, count_compounds, word_list

# First elements that English writes solid as readily as with a hyphen: only a corpus can say what is usual.
PREFIXES = frozenset(
    """anti auto bi bio co counter cross cyber de dis down eco electro em en ex extra fore geo hydro hyper in infra
    inter intra macro mega meta micro mid mini mis mono multi nano neo neuro non off on out over para photo poly
    post pre pro proto pseudo psycho quasi re retro self semi socio sub super tele thermo trans tri ultra un under
    uni up vice""".split()
)
# Second elements that make solid words of anything.
_SOLID_ENDINGS = frozenset(
    """able berry bird board boat book bound box boy fish fold folk free ful girl ground head holder hold house hood
    keeper land less light like line maker making man mania master mate men mente ment ness person people phobia
    phile proof room ship side some stone time town tree ville ward wards ware way wise woman women wood work worker
    workers works worthy yard""".split()
)
# Second elements of compounds that English writes with a hyphen before a noun.
_HYPHEN_HEADS = frozenset(
    """affiliated aged approved assisted aware backed based born bound built called centered centred certified
    controlled crossing dependent designed dominated driven earning educated eyed facing financed focused founded
    friendly funded generated held hosted income induced inclusive informed intensive issued led level linked made
    managed mandated minded mounted neutral occupied operated ordered oriented owned paid paying planned powered
    prone provided quality ranking rated reaching related resistant responsive run running scale seeking sensitive
    serving sized skilled specific sponsored standing style supplied supported term trained treated type
    verified wide year years""".split()
)
# First elements of compounds that English writes with a hyphen before a noun.
_HYPHEN_FIRSTS = frozenset(
    """all best better cost double early equal fast first full half hard high higher highest ill large late left
    light long low lower lowest main medium middle new old one open part poor real right second short slow
    small soft third three top two well wide world young zero""".split()
)
# Nouns that a first element of that kind goes with.
_HYPHEN_NOUNS = frozenset(
    """capacity class cost density dose end energy fat frequency grade income intensity level performance power
    pressure price priority profile quality range rate resolution risk scale security size skill speed stage
    standing status stress tech temperature term time value volume wage yield""".split()
)
_AGENT = re.compile(r"(?:[eo]rs?|ings?)$")
# Endings of Latin and derived words, which do not open a solid English compound.
_DERIVED = re.compile(
    r"(?:ous|[inrtu]al|[^\W\d_]{3}[^r]ing|tion|sion|ment|ity|ness|ive|ance|ence|ary|ory|ed|ly|ies|ship|ism|ics|ical|ery)$"
)
_LOOKS_ROMANCE = frozenset({"fr", "es", "it", "pt"})


class Lost(StrEnum):
    """What a joined word has lost."""

    HYPHEN = "hyphen"
    BLANK = "blank"


@dataclass(frozen=True, slots=True)
class Join:
    """A joined word that has lost something, how that is known, and how often the corpus has the compound."""

    span: Span
    lost: Lost
    left: str
    right: str
    evidence: str
    count: int = 0


class CompoundRule(ProfiledRule[Mapping[str, int]]):
    """A rule about joined words; its profile counts the hyphenated compounds of the corpus."""

    def empty(self) -> Mapping[str, int]:
        """No compounds."""
        return {}

    def summarise(self, document: Document) -> Mapping[str, int]:
        """How often the document has each hyphenated compound."""
        return dict(count_compounds(document))

    def merge(self, left: Mapping[str, int], right: Mapping[str, int]) -> Mapping[str, int]:
        """The counts of both."""
        return merge_counts(left, right)

    def joins(self, document: Document, profile: Mapping[str, int], lost: Lost) -> Iterator[tuple[Join, str]]:
        """The joined words that have lost this, each as it is written; every long word counts as examined."""
        known = word_list(document.language) is not None
        for _ in self.examined(document.long_words):
            self.recognised(int(known))
        for join in find_joins(document, profile):
            if join.lost is lost:
                yield join, document.text[join.span.start : join.span.end]


def find_joins(document: Document, compounds: Mapping[str, int]) -> Iterator[Join]:
    """Every joined word of a document that is judged to be an accident, in no particular order."""
    words = word_list(document.language)
    by_form = _compounds_written_solid(document, compounds)
    technical = bool(document.joined_words or by_form) and is_technical(document)
    seen = set()
    for form, places in document.long_words.items():
        compound = by_form.get(form)
        if compound is None or not _should_be(compound, form, compounds[compound], len(places), words):
            continue
        if technical and words is not None and words.knows(form):
            continue
        left, _, right = compound.partition("-")
        for start, end in places:
            seen.add(start)
            yield Join(Span(start, end), Lost.HYPHEN, left, right, "compound", compounds[compound])
    if technical:
        return  # there, two words run together are a name as a rule
    judged = [(joined, *_judge(document, joined)) for joined in document.joined_words if joined.start not in seen]
    hyphens = len(seen) + sum(lost is Lost.HYPHEN for _, lost, _ in judged)
    blanks = sum(lost is Lost.BLANK for _, lost, _ in judged)
    for joined, lost, evidence in judged:
        if evidence == "unlikely":
            continue
        # What the words leave open, the other accidents of the same text decide.
        what = lost or (Lost.HYPHEN if hyphens > blanks else Lost.BLANK)
        yield Join(Span(joined.start, joined.end), what, joined.left, joined.right, evidence)


# The marks inside an identifier: a call, an underscore, a scope, the suffix of a program file.
_IDENTIFIER = re.compile(r"\(\)|[a-z][A-Z]\w{0,40}\(|(?<=[a-z])_[a-z]|::\w|\.(?:js|css|py|html?|xml|dll|exe)\b")


def is_technical(document: Document) -> bool:
    """Whether a text speaks of programs by the names in them."""
    found = _IDENTIFIER.finditer(document.text, 0, 200_000)
    return sum(1 for _ in islice(found, _IDENTIFIERS)) == _IDENTIFIERS


_IDENTIFIERS = 3


def _compounds_written_solid(document: Document, compounds: Mapping[str, int]) -> dict[str, str]:
    """The long words of a document that the corpus has as compounds, each with the commonest of these."""
    found: dict[str, str] = {}
    for compound, count in compounds.items():
        form = compound.replace("-", "")
        if form in document.long_words:
            other = found.get(form)
            if other is None or (compounds[other], other) < (count, compound):
                found[form] = compound
    return found


def _should_be(compound: str, form: str, written: int, joined: int, words: WordList | None) -> bool:
    """Whether the corpus writes a form with a hyphen so regularly that the joined form must be an accident."""
    if words is None:
        return written >= 3 * joined and written >= 3
    left = compound.partition("-")[0]
    if words.knows(form):
        # Lists made from the web have a few accidents too: long-term is often enough written longterm.
        if words.language == "en":
            usual = words.zipf(form) < 2.8 and written >= 2 * joined and _usual(compound)
            return left not in PREFIXES and (usual or (words.zipf(form) < 2.5 and written >= 5 * joined))
        return words.zipf(form) < 2.0 and written >= 3 * joined
    if left in PREFIXES:
        return written >= 3 * joined
    return written >= joined and (written > 1 or _usual(compound))


def _usual(compound: str) -> bool:
    left, _, right = compound.partition("-")
    return left in _HYPHEN_FIRSTS or right in _HYPHEN_HEADS


def _judge(document: Document, joined: JoinedWord) -> tuple[Lost | None, str]:
    """What a joined word has lost (None: open), and the evidence; ``unlikely`` when it may well be one word."""
    left, right, language = joined.left, joined.right, document.language
    if language in _LOOKS_ROMANCE:
        long = len(left) >= 5 and len(right) >= 5 and right not in _SOLID_ENDINGS
        return (Lost.BLANK, "words") if long and _apart(document, left, right) else (None, "unlikely")
    if left in PREFIXES or right in _SOLID_ENDINGS:
        return None, "unlikely"
    if left in _SMALL or right in _SMALL:
        # "thegovernment", "crimesand": a small word and a long one; or two small ones, "havebeen".
        certain = (
            (left in _SMALL and right in _SMALL and left not in _OPENERS and right not in _CLOSERS)
            or (
                left in _SMALL
                and len(right) >= 5
                and joined.right_zipf > (3.4 if len(left) > 3 else 4)
                and left not in _OPENERS
            )
            or (
                right in _SMALL
                and left not in _SMALL
                and len(left) >= 4
                and joined.left_zipf > 3.4
                and right not in _CLOSERS
            )
        )
        return (Lost.BLANK, "function word") if certain else (None, "unlikely")
    if right in _HYPHEN_HEADS and len(left) >= 3:
        return Lost.HYPHEN, "participle"
    if left in _HYPHEN_FIRSTS and (right in _HYPHEN_NOUNS or _apart(document, left, right)):
        return Lost.HYPHEN, "adjective"
    if len(left) >= 6 and len(right) >= 4 and _INFLECTED.search(left) and left not in _S_NOUNS:
        return Lost.BLANK, "inflected word"  # no compound opens with a plural or a past
    if left in _PLAIN and len(right) >= 5:
        return Lost.BLANK, "adjective"
    derived = len(left) >= 5 and len(right) >= 4 and _DERIVED.search(left)
    if derived and right.endswith("ing"):
        return Lost.HYPHEN, "participle"
    if derived:
        adjective = re.search(r"(?:ous|[inrtu]al|ive|ary|ory|ical)$", left)
        return (Lost.BLANK if adjective else None), "derived word"
    # bridgebuilders, officeholding; cottonfields
    solid = right.endswith("ing") or (_AGENT.search(right) and joined.right_zipf < 4.5) or len(joined.form) < 13
    if len(left) >= 6 and len(right) >= 6 and not solid:
        return None, "two long words"
    return None, "unlikely"


_INFLECTED = re.compile(r"(?:[^siu]s|[^e]ed)$")
# Adjectives that open no solid compound.
_PLAIN = frozenset(
    """additional ancient available certain clear common complete correct current different direct entire extreme famous
    federal foreign former frequent future general huge human immediate important independent large legal likely local
    main major military minor modern national natural nice normal northern official original other overall particular
    poor popular possible present previous primary private public rapid rare real recent regional regular religious
    rural safe same senior separate serious severe several significant similar simple southern special strong such
    sudden total traditional typical unknown urban usual various whole worse worst""".split()
)
_S_NOUNS = frozenset(
    "clothes works sports arms goods customs glasses news sales systems savings women children".split()
)
_SMALL = (FUNCTION_WORDS["en"] - {"two"}) | frozenset(
    """across despite against already always although among around both during each either even every however just might
    must neither never often onto per rather since still though throughout till together toward towards unless until
    upon whenever where whereas wherever whether while whom whose within without yet your""".split()
)
_OPENERS = frozenset(
    "be here there where her his she he our my so no all may up out on in over under after by is it an as at".split()
)
_CLOSERS = frozenset(
    "her his he she is as it in on up out over under one do time all an may at my no so each ever even".split()
)


def _apart(document: Document, left: str, right: str) -> bool:
    """Whether the two parts stand side by side somewhere in the text."""
    return re.search(rf"\b{left} {right}", document.text, re.IGNORECASE) is not None


def merge_counts(left: Mapping[str, int], right: Mapping[str, int]) -> dict[str, int]:
    """The counts of both, a new mapping."""
    return dict(Counter(left) + Counter(right))
