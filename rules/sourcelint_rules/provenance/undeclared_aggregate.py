"""A text gathered from several sources that is not declared so.

## What it flags
A listed document whose sentences stand in no order of their own, as those of a text that was put together from
several pages, and whose entry does not call it an aggregate.

## Why it matters
A passage of such a text has no neighbours: what `they`, `that year` or `the report` mean is lost, and the one publisher
and year of the entry hold for none of its sentences.

## What it leaves alone
Documents that no manifest lists, and those declared as `aggregate` or `dataset`.

## Bad
```toml
[declared]
kind = "report"
```
```text name=farms.txt
⟦⟧Students of the evening school learn bookkeeping and welding in one building. In every storm the lifeboat crew waits
beside the boats for a call from the coastguard. Tourists at the market take a single tile home, and the potter wraps
the birds in straw. The orchestra rehearses a symphony that was never printed. The institute advises beekeepers to
treat the mite with acid before the bees swarm. Meltwater from the glacier ice fills a lake that was a meadow once.
The coastguard called the lifeboat eleven times that winter, mostly for yachts with torn sails. Bookkeeping fills
three classrooms of the school, for every apprentice must keep accounts. The conductor of the orchestra copied the
score by hand, page after page. Every ride on the tram saves a drive of four miles, the operator reckons. Engineers
measure the lake every August and compare the meltwater with the ice that is left. The potter mixes the blue from
cobalt, which makes painted tiles dear. The tram was opened with a brass band and a free ride for all. Its score was
found in a monastery, where monks had bound the symphony into a cookbook. A mite weakens the bees, and beekeepers find
whole hives silent in March. An apprentice who has passed bookkeeping and welding may open a workshop. A potter from
Seville sells tiles with painted birds at the market. One yacht lost its mast, and the lifeboat towed it home under
the eyes of the coastguard. Its barley came from the fields behind the brewery, and the ale was sold in brown bottles.
The operator ordered longer tram cars because the morning ride is crowded. Each tile is fired twice, and the painted
birds turn blue in the second fire. Treated hives swarm later, and their bees bring more honey, the institute found.
The brewery on Mill Street made ale from local barley for ninety years. Beekeepers lost half of their hives in the wet
spring. When the barley harvest failed, the brewery bought malt abroad and the ale tasted thinner. The lifeboat
station keeps two boats and a crew of volunteers. Longer cars need longer platforms, and the operator must rebuild
four tram stops. The old glacier above the valley has lost a third of its ice. Two pages of the symphony are missing,
so the orchestra stops and the conductor explains why. The brown bottles of the brewery are collected today, and full
ones with ale are rare. Welding is taught in the cellar of the school, where sparks can harm nobody. If the moraine
breaks, the lake would flood the valley within an hour, the engineers say.
```

## Good
```toml
[declared]
kind = "report"
```
```text name=farms.txt
The brewery on Mill Street made ale from local barley for ninety years. Its barley came from the fields behind the
brewery, and the ale was sold in brown bottles. When the barley harvest failed, the brewery bought malt abroad and the
ale tasted thinner. The brown bottles of the brewery are collected today, and full ones with ale are rare. The
lifeboat station keeps two boats and a crew of volunteers. In every storm the lifeboat crew waits beside the boats for
a call from the coastguard. The coastguard called the lifeboat eleven times that winter, mostly for yachts with torn
sails. One yacht lost its mast, and the lifeboat towed it home under the eyes of the coastguard. Students of the
evening school learn bookkeeping and welding in one building. Welding is taught in the cellar of the school, where
sparks can harm nobody. Bookkeeping fills three classrooms of the school, for every apprentice must keep accounts. An
apprentice who has passed bookkeeping and welding may open a workshop. The old glacier above the valley has lost a
third of its ice. Meltwater from the glacier ice fills a lake that was a meadow once. Engineers measure the lake every
August and compare the meltwater with the ice that is left. If the moraine breaks, the lake would flood the valley
within an hour, the engineers say. A potter from Seville sells tiles with painted birds at the market. Each tile is
fired twice, and the painted birds turn blue in the second fire. The potter mixes the blue from cobalt, which makes
painted tiles dear. Tourists at the market take a single tile home, and the potter wraps the birds in straw. The
orchestra rehearses a symphony that was never printed. Its score was found in a monastery, where monks had bound the
symphony into a cookbook. The conductor of the orchestra copied the score by hand, page after page. Two pages of the
symphony are missing, so the orchestra stops and the conductor explains why. Beekeepers lost half of their hives in
the wet spring. A mite weakens the bees, and beekeepers find whole hives silent in March. The institute advises
beekeepers to treat the mite with acid before the bees swarm. Treated hives swarm later, and their bees bring more
honey, the institute found. The tram was opened with a brass band and a free ride for all. Every ride on the tram
saves a drive of four miles, the operator reckons. The operator ordered longer tram cars because the morning ride is
crowded. Longer cars need longer platforms, and the operator must rebuild four tram stops.
```

## Known limits
Gathered texts that keep whole paragraphs together are not recognised, nor are short ones.

## References
M. A. K. Halliday and R. Hasan, Cohesion in English, 1976.
"""

from __future__ import annotations

from collections.abc import Iterator

from sourcelint import Document, DocumentRule, Draft, Severity


class UndeclaredAggregate(DocumentRule):
    """PRV107."""

    code, name = "PRV107", "undeclared-aggregate"
    severity = Severity.WARNING
    message = "the sentences stand in no order, as if gathered from several pages; {manifest} does not say so"
    help = "Declare the document as an aggregate in {manifest}, or replace it by its sources."

    def check(self, document: Document) -> Iterator[Draft]:
        """Flag a gathered text that is declared as something else."""
        declared = document.declared
        if not declared.listed or declared.get("kind") in ("aggregate", "dataset"):
            return
        self.tally.examined += 1
        self.recognised()
        if document.self_description.gathered:
            yield self.finding(None, manifest=declared.manifest, kind=declared.get("kind"))
