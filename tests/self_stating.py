"""Twenty texts with known facts, of many kinds and countries; what a text does not say of itself is not in its facts.

Each has a head or foot as such texts have, around a body of no importance.
"""

from __future__ import annotations

from typing import Any

BODY = {
    "en": "The committee met in the old town hall and heard what had been done since the last meeting. Several members "
    "asked why the repairs had taken so long. The engineer explained that the timber had to be dried first, and that "
    "the carpenters had been busy with the harbour. It was agreed to look at the roof again before the winter.",
    "de": "Der Ausschuss trat im alten Rathaus zusammen und hörte, was seit der letzten Sitzung geschehen war. Einige "
    "Mitglieder fragten, warum die Reparaturen so lange gedauert hatten. Der Ingenieur erklärte, dass das Holz erst "
    "trocknen musste. Man beschloss, das Dach vor dem Winter noch einmal anzusehen.",
    "es": "El comité se reunió en el antiguo ayuntamiento y escuchó lo que se había hecho desde la última reunión. "
    "Varios miembros preguntaron por qué las obras habían tardado tanto. El ingeniero explicó que la madera tenía que "
    "secarse primero. Se acordó revisar el tejado antes del invierno.",
    "fr": "Le comité s’est réuni dans l’ancienne mairie et a entendu ce qui avait été fait depuis la dernière réunion. "
    "Plusieurs membres ont demandé pourquoi les travaux avaient duré si longtemps. L’ingénieur a expliqué que le bois "
    "devait d’abord sécher. On a décidé de revoir le toit avant l’hiver.",
}


def text(head: str, foot: str = "", language: str = "en") -> str:
    body = BODY[language]
    return (
        "\n\n".join(part for part in (head, body, body[: len(body) // 2].rpartition(". ")[0] + ".", foot) if part)
        + "\n"
    )


EN: dict[str, Any] = {"languages": ["en"]}

CASES: dict[str, tuple[str, dict[str, Any]]] = {
    "roads": (
        text("# Road Safety Report 2019: Norway", "© 2020 Directorate of Public Roads"),
        {"title": "Road Safety Report 2019: Norway", "kind": "report", "publisher": "Directorate of Public Roads",
         "published": "2020", "period": "2019", "places": ["Norway"], **EN},
    ),
    "excerpt": (
        text("Prisons in the North\n\nExcerpt from the Ministry of Justice 2015 Annual Report"),
        {"title": "Prisons in the North", "kind": "excerpt", "publisher": "Ministry of Justice", "published": "2015",
         "excerpt_of": "Ministry of Justice 2015 Annual Report", **EN},
    ),
    "plain": (text(""), {**EN}),
    "article": (
        text("# Storks return to the dairy\n\nBy Anna Lindqvist\n\nPublished on 14 May 2012"),
        {"title": "Storks return to the dairy", "kind": "article", "published": "2012-05-14", **EN},
    ),
    "review": (
        text("# 2021 Review of Hospital Waiting Times: Ireland", "National Health Council"),
        {"title": "2021 Review of Hospital Waiting Times: Ireland", "kind": "report",
         "publisher": "National Health Council", "published": "2021", "places": ["Ireland"], **EN},
    ),
    "fish": (
        text("# Fish stocks of the bay\n\nPublished by the Institute of Marine Research\n\nPublished: March 2018"),
        {"title": "Fish stocks of the bay", "publisher": "Institute of Marine Research", "published": "2018-03", **EN},
    ),
    "company": (
        text("# Harbour Ferries plc: Annual Report 2017\n\nThis report covers the year from January to December 2017."),
        {"title": "Harbour Ferries plc: Annual Report 2017", "kind": "report", "publisher": "Harbour Ferries plc",
         "published": "2017", "period": "2017", **EN},
    ),
    "recipe": (text("# Rye bread with caraway"), {"title": "Rye bread with caraway", **EN}),
    "school": (
        text("# Schools in Portugal\n\nPublication date: 2 February 2014", "Ministry of Education"),
        {"title": "Schools in Portugal", "publisher": "Ministry of Education", "published": "2014-02-02",
         "places": ["Portugal"], **EN},
    ),
    "court": (
        text("# Judgment on the hedge\n\nReleased on 3 November 2009"),
        {"title": "Judgment on the hedge", "published": "2009-11-03", **EN},
    ),
    "german": (
        text("# Jahresbericht 2016\n\nVeröffentlicht am 3. Mai 2017", language="de"),
        {"title": "Jahresbericht 2016", "kind": "report", "published": "2017-05-03", "period": "2016",
         "languages": ["de"]},
    ),
    "spanish": (
        text("# Informe anual 2018: Chile\n\nPublicado el 4 de abril de 2019", language="es"),
        {"title": "Informe anual 2018: Chile", "kind": "report", "published": "2019-04-04", "period": "2018",
         "places": ["Chile"], "languages": ["es"]},
    ),
    "french": (
        text("# Les écoles du Sénégal\n\nPublié le 12 juin 2011", language="fr"),
        {"title": "Les écoles du Sénégal", "published": "2011-06-12", "places": ["Senegal"], "languages": ["fr"]},
    ),
    "copyright": (
        text("# Treatment of burns", "© 2016 World Burn Society. All rights reserved."),
        {"title": "Treatment of burns", "publisher": "World Burn Society", "published": "2016", **EN},
    ),
    "survey": (
        text("# Labour Force Survey, Kenya, 2013\n\nPublished by the National Bureau of Statistics"),
        {"title": "Labour Force Survey, Kenya, 2013", "kind": "report", "publisher": "National Bureau of Statistics",
         "published": "2013", "places": ["Kenya"], **EN},
    ),
    "extract": (
        text("THE WEIR AND THE MILL\n\nExtracted from Rivers of the County, a handbook"),
        {"title": "THE WEIR AND THE MILL", "kind": "excerpt", "excerpt_of": "Rivers of the County, a handbook", **EN},
    ),
    "byline": (
        text("# A night with the lifeboat\n\nby Tom Okafor, January 5, 2020"),
        {"title": "A night with the lifeboat", "kind": "article", "published": "2020-01-05", **EN},
    ),
    "footer": (text("JAPAN: Fisheries", "Food Agency of the Islands"),
               {"title": "JAPAN: Fisheries", "publisher": "Food Agency of the Islands", "places": ["Japan"], **EN}),
    "period": (
        text("# Fires and floods\n\nThis bulletin covers the period from April 2010 to March 2011."),
        {"title": "Fires and floods", "period": "2010/2011", **EN},
    ),
    "traps": (
        text("# The year 1848 in songs\n\nSongs of 1848 were sung again in 1948, said the Ministry of Culture."),
        {"title": "The year 1848 in songs", **EN},
    ),
}  # fmt: skip
