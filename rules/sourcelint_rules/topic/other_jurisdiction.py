"""Sentences about a place that the document is not about.

## What it flags
A sentence that plays in a place outside the covered ones, or has such a place or one of its authorities for its
subject, and that says nothing of a covered place. The covered places are the declared ones (`places` in the
manifest). In text whose sentences or passages were gathered from several pages, where nothing is declared, they are the
country that clearly more sentences name than any other.

## Why it matters
Pages found by a search are full of neighbours: `New Mexico` is found with Mexico, Georgia with Georgia, and figures
of the United States stand on every second page about any other country. Ingested as they stand, they become
facts about the wrong place.

## What it leaves alone
Comparisons and relations that involve a covered place; places in passing (where a victim came from, with whom an
agreement was signed); sentences that open with an authority without a country, such as "the government", by which
the covered one is meant; regions that contain a covered place. In text that was written as a whole, a sentence whose
paragraph speaks of a covered place; and all of such text when no place is declared for it. Rows and labels without a
verb, such as a list of trading partners.

## Bad
```toml
[declared]
places = ["Mexico"]
kind = "aggregate"
```
```text
Shelters in Mexico took in 80 women. ⟦Shelters in New Mexico are run by the counties.⟧
```

## Good
```toml
[declared]
places = ["Mexico"]
kind = "aggregate"
```
```text
Traffickers exploit Mexican women in the United States. Cuban doctors were not screened.
The ministry helped 12 victims in Spain.
```

## Known limits
A sentence that names no place is only flagged where it opens with a word that points back to such a sentence of its
paragraph (`Its ministry`, `The county`).
Whether a city or a province that bears a common name is meant is decided by the other places of the document.

## References
ISO 3166-1 and ISO 3166-2, codes for the representation of names of countries and their subdivisions.
"""

import re
from collections import Counter
from collections.abc import Iterator

from sourcelint import Document, DocumentRule, Effect, Severity
from sourcelint.finding import Draft
from sourcelint.reading.coverage import Coverage, read_coverage
from sourcelint.reading.dating import stitched
from sourcelint.reading.form import Verb
from sourcelint.reading.places import PlaceMention
from sourcelint.reading.sentences import Sentence
from sourcelint_rules.topic._where import has_national_actor, is_setting, mentions_in, points_back

_OURS = re.compile(
    r"\b(?:[Ww]e|[Oo]ur|us|ours|I|my|[Nn]osotros|[Nn]uestr[oa]s?|[Nn]ous|[Nn]os|[Nn]otre|[Ww]ir|[Uu]nsere?[nmrs]?)\b"
)


class OtherJurisdiction(DocumentRule):
    """Flag sentences set outside the covered places."""

    code, name = "TOP101", "other-jurisdiction"
    severity, effect = Severity.WARNING, Effect.WITHHOLD
    message = "about {places}, not about {covered}"
    help = "Leave the sentence out, or add the place to `places` in the manifest if the document covers it."

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield every sentence that plays elsewhere."""
        alone = stitched(document)
        patched = alone or document.self_description.patched
        coverage = read_coverage(document)
        judged = bool(coverage) and (patched or coverage.origin == "declared")
        inside = _blocks_inside(document, coverage) if judged and not alone else Counter()
        before: tuple[int, str, list[PlaceMention]] = (-1, "", [])
        for sentence, form in self.examined(zip(document.sentences, document.forms, strict=True)):
            if not judged or sentence.block in document.references or (form.verb < Verb.SURE and not form.is_closed):
                continue
            self.recognised()
            where, elsewhere = _read(document, sentence, coverage)
            if before[0] == sentence.block and where != "inside" and points_back(sentence):
                where, elsewhere = before[1], elsewhere or before[2]
            before = (sentence.block, where, elsewhere)
            if where != "outside" or inside[sentence.block] or has_national_actor(sentence, elsewhere):
                continue
            if not patched and _OURS.search(sentence.text):
                continue
            names = list(dict.fromkeys(mention.name for mention in elsewhere))
            yield self.finding(
                sentence.span,
                related=[(mention.span, "the place") for mention in elsewhere],
                severity=None if patched else Severity.NOTE,
                effect=None if patched else Effect.NOTE,
                places=", ".join(names),
                covered=", ".join(coverage.names),
                coverage=coverage.origin,
            )


def _read(document: Document, sentence: Sentence, coverage: Coverage) -> tuple[str, list[PlaceMention]]:
    """Where the sentence plays, ``inside``, ``outside`` or empty, and the outside places in which it does."""
    found: list[PlaceMention] = []
    earlier, was = None, False
    for mention in mentions_in(document, sentence):
        relation = coverage.relation(mention)
        if relation == "inside":
            return "inside", []
        was = is_setting(document.text, sentence, mention, earlier, was)
        earlier = mention
        if was and relation == "outside":
            found.append(mention)
    return "outside" if found else "", found


def _blocks_inside(document: Document, coverage: Coverage) -> Counter[int]:
    """How many sentences of each block name a covered place."""
    return Counter(
        sentence.block
        for sentence in document.sentences
        if any(coverage.relation(mention) == "inside" for mention in mentions_in(document, sentence))
    )
