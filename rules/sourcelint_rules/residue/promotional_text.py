"""Calls to donate, subscribe or buy, praise of oneself, thanks and testimonials.

## What it flags
Sentences that ask the reader for something (`Subscribe to our newsletter today`, `Click here to donate`), that praise
whoever publishes them (`We are proud to …`), that thank or congratulate (`Kudos to …`), and testimonials: praise in a
quotation that nobody is said to have spoken.

## Why it matters
A page sells; a source informs. What is said to make a reader give or buy is no evidence of anything, and repeated on
every page of a site it outweighs the facts.

## What it leaves alone
The report of a campaign, speech that is attributed to somebody or greets an audience, thanks to those who helped, the
imperatives of recommendations, recipes and manuals, advice in an emergency or to the reader of a guide.

## Bad
> The well serves forty families. ⟦Donate today and help us dig another one!⟧ It was dug in 2014.

> ⟦“The Well Fund is an incredible organization that changes lives.”⟧ It has worked in Niger since 1998.

## Good
> The ministry asked people to donate blood. “It is an amazing service,” the mayor said.

> Join the two pieces with glue. Register the car at the office. Support victims of crime.

## Known limits
Praise in the third person that is not quoted reads like a judgement, and is left to the reader.

## References
Wikipedia, Manual of Style: Words to watch (puffery), for what counts as praise without a fact.
"""

import re
from collections.abc import Iterator

from sourcelint import Document, DocumentRule, Draft, Effect, Severity
from sourcelint.reading.form import Verb
from sourcelint.reading.labels import Label
from sourcelint.reading.layout import BlockKind
from sourcelint.reading.roles import Role
from sourcelint.reading.set_off import without

from ._narrative import tells_a_story
from ._promotion import CLICK, PRAISE, Voice, is_attributed, signs_of_promotion, voice_of
from ._segments import Segment, segments

MAX_LENGTH = 400
"""Nobody sells in longer sentences."""
SPEAKER = re.compile(r"(?<=[”\"»])\s*[–—-]{1,2}\s*[^.,;:]{2,40}[.]?$")
"""Who is named behind a testimonial: ``” – Daily Monitor``."""
LED_INTO = re.compile(r"[^\W\d_][,:]\s[\"“«][^\"“”«»]*$")
OPENING, CLOSING = '“"«„', '”"»“'


class PromotionalText(DocumentRule):
    """See the module."""

    code, name = "RES107", "promotional-text"
    severity, effect = Severity.WARNING, Effect.WITHHOLD
    message = "promotion: {signs}"
    help = "Leave it out: it speaks to a visitor of the page, not of the subject."

    def check(self, document: Document) -> Iterator[Draft]:
        """Flag sentences that sell."""
        voice, is_dialogue = voice_of(document.forms), tells_a_story(document)
        for segment in self.examined(segments(document)):
            text = segment.sentence.text
            if len(text) > MAX_LENGTH or segment.block.kind is BlockKind.TABLE or segment.role is Role.TURN:
                continue
            if len(text) < 40 and segment.form.is_label(Label.NAVIGATION):
                continue  # navigation speaks
            is_spoken = is_dialogue or _is_spoken(segment)
            if CLICK.search(text) and not CLICK.search(_own_words(segment)):
                continue  # it speaks of "click here"
            signs = _of_label(segment) or signs_of_promotion(segment.form, _is_quotation(text), is_spoken, voice)
            if signs and not (_is_step(segment) or _heads_instructions(segment) or _is_quoted_in_prose(segment)):
                self.recognised()
                yield self.finding(segment.sentence.span, signs=", ".join(signs))


def _own_words(segment: Segment) -> str:
    """The sentence without what it quotes, be it speech or code."""
    sentence, document = segment.sentence, segment.document
    quoted = tuple(sorted(document.set_off + document.code))
    return without(document.text, sentence.start, sentence.end, quoted)


def _of_label(segment: Segment) -> list[str]:
    """``Donate now.``: the label of a button that navigation does not know."""
    form = segment.form
    if len(form.text) > 60 or not form.is_label(Label.PROMOTION) or form.is_label(Label.NAVIGATION):
        return []
    is_button = len(form.labels) > 1 or (not segment.alone and form.labels[0] in ("donate", "spenden", "donnez"))
    return ["label of a button"] if is_button and not segment.is_led_into else []


def _is_step(segment: Segment) -> bool:
    """Whether it is a numbered step of instructions, which ask the reader to click and to sign up."""
    return segment.block.kind is BlockKind.ITEM and segment.document.text[segment.block.start].isdigit()


def _heads_instructions(segment: Segment) -> bool:
    """Whether it is a marked heading above a text that asks for nothing itself: the title of advice."""
    below = segment.after
    if below is None or segment.block.level == 0 or below.block.kind is not BlockKind.PARAGRAPH:
        return False
    return below.form.verb > Verb.NONE and not signs_of_promotion(below.form, False, False, Voice())


def _is_quoted_in_prose(segment: Segment) -> bool:
    """Whether a quotation that the text led into, with a comma or colon, still stands open before the segment."""
    head = segment.document.text[segment.block.start : segment.sentence.start][-MAX_LENGTH:]
    return LED_INTO.search(head) is not None


def _is_quotation(text: str) -> bool:
    bare = SPEAKER.sub("", text).rstrip(".,; ")
    return len(bare) > 2 and bare[0] in OPENING and bare[-1] in CLOSING


def _is_spoken(segment: Segment) -> bool:
    """Whether somebody is said to speak: in the sentence, or in the one before or after in the same block."""
    if PRAISE.isdisjoint(segment.form.vocabulary) and "proud" not in segment.form.vocabulary:
        return False  # it does not matter
    beside = (segment.before, segment.after)
    near = [other for other in beside if other is not None and other.sentence.block == segment.sentence.block]
    return any(is_attributed(other.sentence.text) for other in (segment, *near))
