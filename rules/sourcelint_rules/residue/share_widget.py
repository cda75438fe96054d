"""Labels of social networks and of buttons to share, follow, print or subscribe, left in the text.

## What it flags
A segment that holds nothing but names of social networks and labels of such buttons, with the small words between
them (`Twitter.`, `Share this article on Facebook`, `Imprimir | Compartir`), and runs of such labels in front of or
behind a sentence.

## Why it matters
The page around the text speaks here, not the source. A model that learns from it learns that reports end in
"Tweet", and a name of a network becomes a word of the subject.

## What it leaves alone
Sentences that say something of a network, headings and answers that name one (the text beside them speaks of it),
enumerations inside a sentence, a single member of a list, the word of a glossary in front of its text.

## Bad
> The strike ended on Friday. ⟦Twitter.⟧ The mines opened again on Monday. ⟦Share on Facebook.⟧ Output rose.

## Good
> Traffickers recruit victims on Facebook. The police follow them on Twitter and Instagram.

> Which network do you use most? Facebook. And which one do your parents use? WhatsApp.

## Known limits
A network that the vocabulary does not know is not seen. A single word that is a label in one language and a word of
prose in another is judged by its form alone.

## References
C. Kohlschütter, P. Fankhauser and W. Nejdl, Boilerplate Detection using Shallow Text Features, WSDM 2010.
"""

import re
from collections.abc import Iterator

from sourcelint import Document, DocumentRule, Draft, Effect, Severity, Span
from sourcelint.reading.form import Form
from sourcelint.reading.labels import Label, cover
from sourcelint.reading.layout import BlockKind

from ._segments import Segment, label_runs, segments
from ._widgets import KINDS, labels_of_widget

HANDLE = re.compile(r"@\w{1,30}")
UNSURE = frozenset(
    "like follow forward save send pin mail join us seguir enviar guardar suivre merken segui salva".split()
)
"""Buttons that say nothing without another beside them."""
MAX_ANSWERS = 12
MIN_RUN = 3
"""Labels in a row inside a longer segment: two can be a name and a verb ("Facebook Messenger")."""


class ShareWidget(DocumentRule):
    """See the module."""

    code, name = "RES101", "share-widget"
    severity, effect = Severity.ERROR, Effect.WITHHOLD
    message = "labels of a share or follow widget: {labels}"
    help = "Leave it out: it belongs to the page, not to the source."

    def check(self, document: Document) -> Iterator[Draft]:
        """Flag segments made of labels only, and runs of labels inside longer ones."""
        for segment in self.examined(segments(document)):
            form = Form(HANDLE.sub(" ", segment.sentence.text)) if "@" in segment.sentence.text else segment.form
            labels = labels_of_widget(form)
            if labels:
                self.recognised()
                evidence = _evidence(segment, labels)
                if evidence:
                    yield self.finding(segment.sentence.span, labels=", ".join(labels), signs=", ".join(evidence))
                continue
            text = segment.sentence.text
            for start, end in label_runs(text, KINDS, MIN_RUN):
                self.recognised()
                offset = segment.sentence.start
                yield self.finding(Span(offset + start, offset + end), labels=text[start:end], signs="run of labels")


def _evidence(segment: Segment, labels: list[str]) -> list[str]:
    """What makes the labels a widget; empty when the text beside them makes them something else."""
    networks = [label for label in labels if cover(label.split(), [Label.NETWORK])[0]]
    buttons = len(labels) - len(networks)
    if segment.is_led_into:
        return []
    if buttons == 0 and _is_spoken_of(segment, networks):
        return []
    if buttons == 1 and not networks and labels[0] in UNSURE and not _has_widget_beside(segment):
        return []  # "Forward." may be a command, "Like." a reply
    below = segment.after
    has_text_below = segment.block.level > 0 and below is not None and below.is_prose
    if segment.block.kind is BlockKind.ITEM and _is_among_others(segment):
        return []  # a member of a list: "Social media" among the subjects of a policy
    if (not networks and segment.is_run_in) or _answers(segment):
        return []
    if segment.is_heading and not networks and (has_text_below or len(segment.form.labels) == 1):
        return []  # a section called "Print" or "Social media" with its text below
    evidence = ["network"] * bool(networks) + ["button"] * bool(buttons)
    return [*evidence, "own line" if segment.alone else "between sentences"]


def _answers(segment: Segment) -> bool:
    """Whether a row of labels is the list of answers to a question on the line above them."""
    above: Segment | None = segment
    for _ in range(MAX_ANSWERS):
        if above is None or not labels_of_widget(above.form):
            break
        above = above.before
    return above is not None and above.form.end == "?" and above.sentence.block != segment.sentence.block


def _is_among_others(segment: Segment) -> bool:
    """Whether a list has other members than labels, or is led into."""
    above, below = segment.before, segment.after
    while above is not None and above.block.kind is BlockKind.ITEM and labels_of_widget(above.form):
        above = above.before
    while below is not None and below.block.kind is BlockKind.ITEM and labels_of_widget(below.form):
        below = below.after
    ends = [end for end in (above, below) if end is not None]
    if any(end.block.kind is BlockKind.ITEM for end in ends) or (above is not None and above.form.end == ":"):
        return True
    return not _has_widget_beside(segment)


def _has_widget_beside(segment: Segment) -> bool:
    return any(other is not None and labels_of_widget(other.form) for other in (segment.before, segment.after))


def _is_spoken_of(segment: Segment, networks: list[str]) -> bool:
    """Whether a sentence beside the segment, or one of three below a heading, speaks of one of the networks."""
    nearby = [segment.before]
    for _ in range(3 if segment.is_heading else 1):
        nearby.append(nearby[-1].after if len(nearby) > 1 and nearby[-1] is not None else segment.after)
    for other in nearby:
        if other is not None and other.is_prose:
            words = set(other.form.labels)
            if any(set(network.split()) <= words for network in networks):
                return True
    return False
