"""Evidence that a text was cut off: where it stops, where it starts, what it never closes."""

from __future__ import annotations

import re

from sourcelint.reading.form import SMALL, TOKEN, Form, Verb
from sourcelint.reading.function_words import FUNCTION_WORDS

ELLIPSIS = re.compile(r"(?:…|\.\.\.+|\. \. \.)[\"'”’»)\]]*$")
SPACED = re.compile(r"\. \. ?\.[\"'”’»)\]*_]*$")
"""The ellipsis of typesetters: with it an author leaves out, and no program cuts."""
EDITORIAL = re.compile(r"[\[(]\s*(?:…|\.\.\.+)\s*[\])][.\"'”’»]*$")
BRACKETED = re.compile(r"\([^()]{0,300}\)")
PAIRS = {"(": ")", "[": "]", "“": "”", "«": "»"}
EMOTICON = re.compile(r"[:;]['-]?[()\[\]]|[()\[\]]['-]?[:;](?!\w)")
LIST_LABEL = re.compile(r"(?:^|[\s(])(?:\d{1,3}|[a-zA-Z]|[ivx]{1,5})\)")
MIN_MEMBERS, MAX_MEMBER = 3, 2
NO_NAME = re.compile(r"[\"“'`/\\.]?\w*[\d/\"”'`]")
"""A number, a path, a quoted word."""
TRAILING_OFF = frozenset("etc so well oh hmm yes no ok maybe wow yeah hello wait anyway usw".split())
DANGLING = frozenset(
    """
    the a an of to in on at by for from with and or but nor than between among into onto upon about against during
    through over under within without as that which who whose whom because although while if when where whether
    its their his our your my this these those such no every each very more most is are was were has have had
    be been being will would can could should may might must do does did not including including per via
    el la los las un una unos unas de del al en con por para sin sobre entre hasta desde y e o u que como su sus
    le les des du aux dans par pour sur avec sans sous et ou qui dont leur leurs cette ces
    der die das den dem des ein eine einen einem einer zu zur zum im vom von mit für auf aus bei nach und oder dass
    os as um uma da do das dos na no nas nos pela pelo com sem em seu sua
    il lo gli di del della dei nel nella con senza per tra fra che suo sua
    """.split()
)
"""Words after which a clause goes on: nothing ends with them. "Her" may be the one who was spoken to."""

DETERMINERS = frozenset(
    """
    the a an its their his our your my these those every el los las un una unos unas del al sus le les des du
    leur leurs cette ces der das den dem des ein eine einen einem einer zum zur im vom os um uma do dos pela pelo
    seu il gli del della dei nel nella
    """.split()
)
"""Words that nobody trails off with; after other small words, dots glued to the word may be speech ("but...")."""


def is_left_open(text: str) -> str:
    """Why the words before an ellipsis, or before a missing end, can't be the end of a sentence; else nothing."""
    bare = ELLIPSIS.sub("", text).rstrip()
    if not bare:
        return ""
    if SPACED.search(text):
        return "stops inside a bracket or quotation" if unclosed(bare) else ""
    if is_open_list(bare):
        return ""
    if bare[-1] in ",;:–—-/(":
        return f"stops after “{bare[-1]}”"
    words = TOKEN.findall(bare[-60:])
    last = words[-1].lower() if words else ""
    is_glued = ELLIPSIS.search(text) is not None and not text[len(bare) : len(bare) + 1].isspace()
    if last in (DETERMINERS if is_glued else DANGLING) and bare[-1].isalpha():
        return f"stops after “{words[-1]}”"
    if unclosed(bare):
        return "stops inside a bracket or quotation"
    clause = re.split(r"[:;]\s", BRACKETED.sub("", bare))[-1]
    form = Form(clause)
    if len(clause) < len(bare) - 2 and bare.endswith(clause) and len(form.words) > 2 and form.verb is Verb.NONE:
        return "stops in a clause without a verb"
    return ""


def is_open_list(bare: str) -> bool:
    """Whether dots stand for the further members of a list: ``4096, 8192, 16384, …``, ``oak, ash, beech ...``.

    At least three members of a word or two, or two of a kind that is no word; in a clause commas stand farther apart.
    """
    members = [member.split() for member in bare.rstrip(" ,").split(",")[-MIN_MEMBERS:]]
    if len(members) < 2 or not all(members):
        return False
    (*_, last_but_one), last = members[-2:]
    if len(last) == 1 and all(NO_NAME.match(member) for member in (last_but_one, last[0])):
        return True
    if len(members) < MIN_MEMBERS or any(len(member) > MAX_MEMBER for member in members[1:]):
        return False
    return not any(word.lower() in DANGLING or word.lower() in JOINTS for member in members[1:] for word in member)


def likely_cut(form: Form) -> str:
    """In a text with sure cuts, an ellipsis set off or glued to the last word is one more."""
    is_cut = form.text[-1] == "…" and not EDITORIAL.search(form.text[-12:]) and len(form.words) > 1
    return "ends like other cuts of this text" if is_cut else ""


def unclosed(text: str) -> str:
    """The opening bracket or quotation mark that the text never closes, or nothing."""
    if len(text) > 5000:
        return ""
    plain = LIST_LABEL.sub(" ", EMOTICON.sub(" ", text))
    for opening, closing in PAIRS.items():
        if text.count(opening) <= text.count(closing):
            continue  # "(type = 3)" holds no label of a list
        if plain.count(opening) > plain.count(closing) and plain.rfind(opening) > plain.rfind(closing):
            return opening
    return ""


JOINTS = DETERMINERS | frozenset(
    "and or nor of than because although whose y o de et ou qui und oder dass weil e di ed che da com".split()
)
STRANDED = frozenset("those these his do of".split())
"""Joints of one language that end a sentence of English: "one of those", "where to break out of"."""


def ends_in_a_joint(text: str, language: str) -> str:
    """The last word, when it is one that joins what follows and is never stranded; else nothing."""
    words = TOKEN.findall(text[-40:])
    if len(words) > 1 and text[: -len(words[-1])].rstrip().endswith((",", ";")):
        return ""  # "…, and": the members of a list stand each on a line
    is_word = text[-1:].isalpha() and bool(words) and words[-1] in JOINTS
    if is_word and language == "en" and words[-1] in STRANDED:
        return ""
    return f"stops after “{words[-1]}”" if is_word else ""


def opens_in_the_middle(text: str, language: str) -> str:
    """Why the first characters of a segment can't begin one; else nothing."""
    is_set_off = text[1:2].isspace()
    if (
        (text[0] in ";,:" and is_set_off) or (text[0] in ")]»”" and not is_set_off and not text.startswith("]("))
    ) and len(text) > 2:
        return f"opens with “{text[0]}”"
    if re.match(r"[–—-]\s", text):
        return "opens with a dash"
    if text.startswith(("…", "...")) and len(text) > 4:
        return "opens with an ellipsis"
    first = TOKEN.match(text)
    if (
        first
        and first.group().islower()
        and len(first.group()) > 1
        and first.group() in (FUNCTION_WORDS.get(language) or SMALL)
    ):
        return f"opens with “{first.group()}”"
    return ""
