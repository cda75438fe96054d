"""Closed lists that a finite verb is told by: auxiliaries, irregular pasts, verbs that are hardly ever nouns.

English first, then the commonest finite forms of Spanish, French, German, Portuguese and Italian. Forms that are
as common as nouns or prepositions in one of these languages are left out: a missed verb costs less than a heading
taken for a sentence.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


FINITE_VERBS = _words(
    """
    am is are was were has have had do does did can could may might must shall should will would cannot
    became began broke brought built bought came caught chose drew drove ate fell felt fought found flew forgot gave
    went grew heard held kept knew laid led left lent lost made meant met paid ran rose said saw sold sent shot
    sat slept spoke spent stood stole struck swore taught took told thought threw understood woke wore won wrote
    withdrew overcame sought arose bore froze hid rode shook sank swam tore
    says said gets goes makes takes gives comes becomes remains seems appears means includes requires allows contains
    exists occurs happens provides believes knows thinks wants needs says tells finds keeps lets brings begins holds
    includes involves suggests indicates depends belongs consists serves tends continues describes explains argues
    es son fue fueron era eran está están estaba estaban ha han había habían hay hubo tiene tienen tuvo tuvieron
    tenía tenían será serán sería serían puede pueden pudo podía podrá debe deben dijo dice dicen dijeron hizo hace
    hacen quiere quieren sean haya hayan sigue siguen va van vio dio
    est sont était étaient sera seront serait furent fut ont avait avaient aura auront peut peuvent pouvait doit
    doivent devait fait font faisait dit disent va vont veut veulent soit soient ait aient
    ist sind war waren wird werden wurde wurden sei seien wäre wären hat haben hatte hatten hätte kann können konnte
    konnten muss müssen musste mussten soll sollen sollte darf dürfen will wollen wollte sagte sagt gibt gab geht ging
    kommt kam steht bleibt blieb liegt macht machte
    é são foi foram era eram está estão estava tem têm tinha tinham teve será serão seria pode podem podia deve devem
    disse dizem faz fazem fez vai vão há houve
    è sono fu furono era erano ha hanno aveva avevano sarà saranno sarebbe può possono poteva deve devono doveva disse
    dice dicono fa fanno fece viene vengono
    """
)
"""Words that are finite verbs whenever they stand in lower case (or first) in a segment."""

BASE_VERBS = _words(
    """
    add adopt agree allow amend apply appoint arrange arrive ask assess assist avoid become begin believe belong bring
    build buy carry choose combine come complete comply conduct consider consist contain continue cook create decide
    define deliver depend describe develop discuss drain earn eat encourage enforce ensure establish evaluate examine
    exclude exist expand expect explain face fail fall find follow force forget generate get give go grow happen have
    hear help hold identify imagine implement improve include increase indicate inform inspect install introduce
    investigate involve keep know lead learn let live lose maintain make mean meet mix move need obtain occur offer
    open operate pay perform pour prepare prescribe prevent produce profit promote prosecute protect prove provide
    publish pursue put raise reach read receive recognize recommend reduce refer remain remember remove repeat replace
    require resolve rely rinse run say see seek seem select sell send serve set show simmer sit speak spend stand
    start stay stir stop strengthen submit suffer suggest take teach tell tend think train travel try turn understand
    use vary wait want wash win wish work write worry
    """
)
"""Base forms: finite after a plural or a pronoun, imperative at the start of a segment."""

FINITE_ENDINGS = (
    # Spanish and Portuguese pasts and imperfects, Italian pasts, French imperfects and pasts: hardly ever nouns.
    "aron", "ieron", "aban", "ían", "aram", "eram", "iram", "avam", "iam", "arono", "erono", "irono", "avano", "evano",
    "aient", "èrent", "urent", "ó", "ò",
)  # fmt: skip
"""Endings of regular finite forms, four letters and more, in languages where the ending tells."""
