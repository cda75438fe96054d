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
⟦⟧Goalkeeper Ines Baro saved three penalties in the final at Lund. Sourdough wants rye flour, patience and a warm
cupboard. Night shifts at the Halden bakery now earn a tenth more. Nurses carry measles vaccine to villages in boxes
full of ice. Storks nested again on the chimney of an abandoned dairy. A judge in Arnem ordered both neighbours to
trim their hedge. Salty groundwater threatens the lowest seams of the Korba mine. Sailors once crumbled biscuits into
thin coffee against scurvy, archivist Mira Holt believes. Parliament postponed its vote on fishing quotas until
autumn. The orchestra rehearsed an unfinished symphony by candlelight. Commuters in Tessin wait eleven minutes for
their tram on average. Painter Olaf Brandt mixed cobalt with chalk for his skies. Beekeepers lost half of all hives
during that wet spring. Two firms bid for the motorway bridge near Podgora. Apprentices learn welding inside the
cellar of an old school. Glacier meltwater feeds a lake which nobody had mapped. Detective Ruth Amsel closed her
oldest case with a fingerprint. Exports of walnut furniture doubled after customs duties fell. A volcano on Santo
Brito dusted vineyards with ash. Librarians lend umbrellas, drills and telescopes since January. Surgeons at Weyland
hospital replaced a knee through two tiny cuts. Farmers around Lake Ost plant chickpeas instead of cotton. Chess
master Igor Vant drew all nine games blindfolded. Electric ferries cross Millhaven harbour every quarter hour.
Archaeologists uncovered loaded dice beneath a Roman bathhouse. Insurance premiums for thatched roofs climbed sharply.
Pupils measured soot on windowsills along Park Avenue. The lighthouse keeper Tove Lind retired without a successor.
Cheesemakers quarrel over who may print a goat on labels. Scientists tagged forty eels before releasing them upstream.
Mayor Bela Kost promised benches, shade and drinking fountains. Grain silos exploded because dust had met a spark. A
translator of Persian poetry won the Aldous prize. Moths prefer darker birches wherever factories smoked. Customs
officers seized ivory hidden among piano keys. Ticket machines in Ravel refuse coins from next month.
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
