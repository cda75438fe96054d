"""Closed classes of words that sentences and headings are told apart by, in six languages.

English, Spanish, French, German, Portuguese and Italian. Closed classes only: articles, pronouns,
prepositions, conjunctions, auxiliaries, abbreviations. Words of a subject, a site or a country do not belong here.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


OPENERS = _words(
    """
    the a an this that these those it he she they we i you in on at for from by with as if when while
    after before although though however but and so since because during under over according some many
    most several all each every no not its his her their our your my there here of to who what how why
    where which both despite through without within among between about until unless once other another
    such then thus therefore moreover furthermore finally first later today only even also nor or yet
    still instead meanwhile nevertheless el los las un una unos unas en por para con sin sobre según
    desde hasta cuando aunque pero sino como si esta este estos estas ese esa esos esas su sus al del se
    lo él ella ellos ellas ante tras durante entre le les une dans pour avec sans sous selon depuis
    quand lorsque mais où comme cette ces cet ce son sa ses leur leurs il elle ils elles nous vous on
    aux au par chez après avant pendant entre der die das den dem des ein eine einen einem einer eines
    im in auf für mit von vom zu zum zur bei nach vor aus über unter wenn während obwohl aber und oder
    weil da dass diese dieser dieses sein seine ihr ihre wir sie er es ich man als wie durch gegen ohne
    um seit bis o os as um uma em no na nos nas pelo pela com sem sob desde quando embora mas como se
    estes essa esse isso seu sua seus suas ele ela eles elas ao aos após antes durante entre il lo gli
    uno nel nella nei nelle con senza su secondo quando anche ma come se questo questa questi queste suo
    sua loro egli essi dopo prima durante tra fra dal dalla
    """
)
"""Words that open a clause when they stand capitalised after a full stop."""

NAME_PARTICLES = _words(
    """
    la le les el los las de del della di da do dos das du des van von der den al ben bin o a as i no so
    san santa st mac son man on an um se es
    """
)
"""Openers that are also parts of names: after an initial they decide nothing (``M. Le Goff``)."""

PARTICLES_ONLY = _words("la le les el los las de del della di dos du des van von der den al ben bin san santa st mac")
"""Parts of names that open no sentence of English."""

DANGLING = _words(
    """
    the a an of and or their its than between whose with from into der die das dem den des und oder von vom zum
    zur ein eine einer eines im le la les des du un une et ou el los las del una y o il lo gli della di dei delle e
    een het os da do dos das uma com
    """
)
"""Words after which a sentence cannot be over."""

TITLES = _words(
    """
    mr mrs ms mx dr prof rev hon gov gen col capt cpt lt maj sgt sen rep pres messrs fr st ste mt supt
    insp cmdr sr sra srta dra ing lic arq dn dña d mme mlle mgr me pr hr fr dipl prof dott sig sigra avv
    on
    """
)
"""Abbreviations before a name: never the end of a sentence."""

HONORIFICS = _words(
    """
    mister doctor professor senator congressman congresswoman representative president chancellor minister secretary
    governor mayor judge justice general colonel captain major sergeant lieutenant admiral officer detective sheriff
    king queen prince princess sir lady lord dame father mother brother sister pope bishop archbishop cardinal rabbi
    imam sheikh chairman speaker ambassador commissioner director señor señora doctora presidente presidenta senador
    senadora ministro ministra gobernador gobernadora alcalde alcaldesa juez jueza monsieur madame docteur président
    présidente ministre sénateur maire juge herr frau präsident präsidentin minister ministerin richter senhor senhora
    doutor governador prefeito juiz signor signora dottore senatore sindaco giudice
    """
)
"""Ranks that stand before a person's name."""

LEADING = _words(
    """
    no nos nr núm num n art arts fig figs sec secs vol vols ed eds ch chap cap p pp pg pág págs para
    paras par cl reg regs eq ex app tab ref refs op cit cf vgl viz vs v approx ca c est incl inkl resp
    ext tel bd hrsg abs s st str av ave apdo bzw z d u zb dh ggf evtl exp núms
    """
)
"""Abbreviations before a number, a name or an addition: not the end of a sentence, unless an opener follows."""

TRAILING = _words(
    """
    etc inc ltd co corp llc plc bros jr sr esq al ibid dept govt univ assn intl ave blvd rd usw mio mrd
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ene abr
    ago dic janv févr avr juil déc gmbh cía cia ltda a.m p.m am pm bzw mill mio env aprox ca ft lb lbs
    oz sq min max hr hrs mph kg km cm mm
    """
)
"""Abbreviations that may or may not end a sentence: an opener after them decides that they do."""

MONTHS_AFTER_ORDINAL = _words(
    "januar jänner februar märz april mai juni juli august september oktober november dezember"
)
"""Months that follow a day written as an ordinal with a full stop: ``3. Mai``."""
