"""Passages that share nothing with the subject of the corpus.

## What it flags
In documents of kind `aggregate` or `article`, and in text that was evidently gathered from several pages: a
passage none of whose content words belongs to the subject, and that names no covered place. The subject words are
those that return in many sentences of the whole corpus or in three of the document, and the words of the declared
subject. The passage is a sentence in gathered text (noted, not withheld, where other sentences of its paragraph are
about the subject), a whole paragraph in text that was written as one.

## Why it matters
A page brings along what else its site has to offer: the cookie notice, another article's first lines, a biography of
the author. It is well-formed prose, so that only its subject tells it apart.

## What it leaves alone
Short sentences, which lean on their neighbours; everything as long as the corpus has too few sentences to tell what
it is about; reports and excerpts, whose publisher answers for what belongs to them.

## Bad
```toml
[declared]
kind = "aggregate"
subject = "bridges"
[options]
minimum-sentences = 4
```
```text
The bridge needs new cables. Engineers closed the bridge and tested every cable.
The cables of the bridge were replaced. Every bridge with old cables is inspected.
⟦Subscribers receive newsletters with seasonal recipes, vouchers and invitations to cooking evenings.⟧
```

## Good
```toml
[declared]
kind = "aggregate"
subject = "bridges"
[options]
minimum-sentences = 4
```
```text
The bridge needs new cables. Engineers closed the bridge and tested every cable.
The cables of the bridge were replaced. Every bridge with old cables is inspected.
Nobody was hurt.
```

## Known limits
A passage about something else that happens to use one of the subject words is not seen.

## References
G. Salton and C. Buckley, Term-weighting approaches in automatic text retrieval, Information Processing and Management
24, 1988.
"""

from collections import Counter
from collections.abc import Iterator

from sourcelint import Document, Effect, ProfiledRule, Severity, Span
from sourcelint.finding import Draft
from sourcelint.reading.coverage import read_coverage
from sourcelint.reading.dating import stitched
from sourcelint.rule import Option
from sourcelint_rules.topic._subject import Subject, blocks_on_topic, content_words, passages_of
from sourcelint_rules.topic._where import mentions_in

MIN_CONTENT_WORDS, MIN_PARAGRAPH_WORDS = 7, 25
RETURNING = 3
"""Sentences of one document in which a word of its own subject stands. With it and the default share, 4 of 3,400
sentences of 34 documents on as many subjects shared nothing; with the words of the corpus alone, 40."""


class OffTopic(ProfiledRule[Subject]):
    """Flag passages that use none of the words the corpus is about."""

    code, name = "TOP103", "off-topic"
    severity, effect = Severity.WARNING, Effect.WITHHOLD
    message = "shares no word with what the corpus is about ({subject})"
    help = "Leave the passage out, or declare the document to be of another subject."
    option_schemas = {
        "minimum-sentences": Option(
            120, "Sentences the corpus needs before its subject is known.", {"type": "integer", "minimum": 1}
        ),
        "share": Option(
            0.004,
            "The share of the sentences of the corpus in which a subject word stands at least.",
            {"type": "number", "exclusiveMinimum": 0, "maximum": 1},
        ),
    }

    _known: tuple[Subject | None, frozenset[str]] = (None, frozenset())

    def empty(self) -> Subject:
        """No sentences."""
        return Subject()

    def summarise(self, document: Document) -> Subject:
        """Count the sentences of one document in which each word stands."""
        words: Counter[str] = Counter()
        for sentence in document.sentences:
            words.update(content_words(sentence.text))
        return Subject(len(document.sentences), words)

    def merge(self, left: Subject, right: Subject) -> Subject:
        """Add up two counts."""
        smaller, larger = sorted((left, right), key=lambda subject: len(subject.words))
        larger.words.update(smaller.words)
        larger.sentences += smaller.sentences
        return larger

    def check(self, document: Document, profile: Subject) -> Iterator[Draft]:
        """Yield every passage that shares nothing with the subject."""
        gathered = stitched(document)
        judged = gathered or document.self_description.patched or document.declared.get("kind") == "article"
        if not judged or profile.sentences < self.options["minimum-sentences"]:
            return
        declared = content_words(" ".join(str(subject) for subject in document.declared.all("subject")))
        own = self.summarise(document).words
        returning = {word for word, count in own.items() if count >= RETURNING}
        vocabulary = self._vocabulary(profile) | declared | returning
        coverage = read_coverage(document)
        subject = ", ".join(sorted(profile.words, key=lambda word: (-profile.words[word], word))[:5])
        on_topic = blocks_on_topic(document.sentences, vocabulary) if gathered else frozenset()
        for passage in self.examined(passages_of(document.sentences, gathered)):
            words = frozenset().union(*(content_words(sentence.text) for sentence in passage))
            if len(words) < (MIN_CONTENT_WORDS if gathered else MIN_PARAGRAPH_WORDS):
                continue
            self.recognised()
            if words & vocabulary or any(
                coverage and coverage.relation(mention) == "inside"
                for sentence in passage
                for mention in mentions_in(document, sentence)
            ):
                continue
            leans = passage[0].block in on_topic
            yield self.finding(
                Span(passage[0].start, passage[-1].end),
                severity=Severity.NOTE if leans else None,
                effect=Effect.NOTE if leans else None,
                subject=subject,
            )

    def _vocabulary(self, profile: Subject) -> frozenset[str]:
        """The subject words of a profile; worked out once for each."""
        known, words = self._known
        if known is not profile:
            least = max(RETURNING, self.options["share"] * profile.sentences)
            words = frozenset(word for word, count in profile.words.items() if count >= least)
            self._known = profile, words
        return words
