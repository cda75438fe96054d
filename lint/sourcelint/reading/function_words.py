"""The small words that hold a sentence together, in the languages that sources are mostly written in.

Function words make up a third to a half of running text and are closed lists, so a few dozen of them tell a
language from a paragraph on, at the cost of a look-up for each word. Letters that stand alone before an
apostrophe (``l'``, ``d'``, ``qu'``) count as words, since that is how the words are cut.
"""

from __future__ import annotations

FUNCTION_WORDS: dict[str, frozenset[str]] = {
    code: frozenset(words.split())
    for code, words in {
        "en": """the of and to in a is that for it was on as with be by at are this have from or had
            not but an they which you were his their been has would there what will if can all her
            she he who more we when so no than other its into them only some could these two may
            then do any my now such our over because through between after before under should those
            while where how about also did does""",
        "de": """der die das und in zu den von mit sich des auf für ist im dem nicht ein eine als
            auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über
            einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei kann
            gegen vom können schon wenn ihre ihr diese dieser wurden seine unter wir soll ich eines
            alle diesem zwischen uns kein keine""",
        "fr": """le la les de des du et à un une en est que qui dans pour pas sur au aux ce il elle
            par plus ne se son avec sont ont été cette ou mais comme nous vous leur leurs sa ses ces
            était être avait fait tout on y si même aussi sans entre après où dont l d qu c s n j je
            lui deux peut sous chez très""",
        "es": """de la que el en y a los se del las un por con no una su para es al lo como más o
            pero sus le ha me si sin sobre este ya entre cuando todo esta ser son dos también fue
            había era muy años hasta desde está mi porque qué sólo han yo hay vez puede todos así
            nos ni parte tiene él uno donde""",
        "pt": """de a o que e do da em um para é com não uma os no se na por mais as dos como mas
            foi ao ele das tem à seu sua ou ser quando muito há nos já está eu também só pelo pela
            até isso ela entre era depois sem mesmo aos ter seus quem nas me esse eles são foram
            pelos pelas este esta num numa""",
        "it": """di e il la che in a per un è del con non una i le si da dei della alla al sono nel
            come gli più ha anche lo ma o se delle dal su nella ai loro ed sua suo questo questa era
            dalla essere stato ci stata tra quando dopo due hanno molto alle degli l d c sul sulla
            dell nell all anni fra cui""",
        "nl": """de van het een en in is dat op te zijn voor met die niet aan er om ook als dan maar
            bij of uit nog door over naar heeft hij ze wordt tot je kan had worden deze geen meer
            wel zich was hebben al werd dit moet veel tegen waren wat onder zo waar wij hun ons jaar
            na dus mensen zou haar tussen zij""",
        "sv": """och i att det som en på är av för med till den har de inte om ett han men var jag
            sig från vi så kan när år säger hon under också efter eller nu sin där vid mot ska
            skulle kommer ut får finns vara hade alla andra mycket än här då sedan över bara in blir
            upp även vad sina mellan denna""",
        "da": """og i at det er en til af på for de med den som der ikke har et han om fra men var
            jeg vi kan sig så også efter ved skal blev være nu sin hun eller når ud år have da havde
            over hvor mod under ville hvad mere andre alle op meget bliver mellem denne dette kun
            skulle kunne hvis""",
        "no": """og i det er på en som til for av at med har de ikke den et om fra han men var jeg
            vi kan seg så også etter ved skal ble være nå sin hun eller når ut år da hadde over hvor
            mot under ville hva mer andre alle opp mye blir mellom denne dette bare skulle kunne
            hvis sier noe dem""",
        "fi": """ja on ei että se oli hän mutta ovat kun niin myös joka tai mukaan kuin jo vain olla
            sen ole jos nyt hänen mitä sitä voi vuoden vielä siitä tämä sekä jotka ollut enemmän
            eivät siinä joita kanssa jonka minä olisi näin tämän ennen jälkeen kaikki muun osa""",
        "pl": """w i na z się do nie to że jest o jak po a od za przez co dla ale są czy oraz tym
            był tego już może tylko być ich które który która jego lub przy jej było ma jako pod
            bardzo także roku ze między więcej gdy tak by go te ten ta jeszcze nad bez została
            zostało""",
        "cs": """a v se na je že o s z do i to k ve pro za by ale si po jako jsou od jeho bylo která
            který které byl tak také jen při podle už ze aby být nebo až byla jsme má co když než
            není roku mezi před jejich této však pouze velmi nad pod bez""",
        "hu": """a az és hogy nem is egy ez de meg csak már el volt ki van még mint azt vagy ha
            lehet sem le ezt után mert minden én lesz kell szerint között amely aki ami által
            illetve ezek azok több nagyon olyan pedig majd""",
        "ro": """de și în la a cu care din pe nu să o un că este se mai au pentru sunt prin fost sau
            ce al ale ca lui după cele dar fi această acest am între când fără doar sa său ei iar
            poate despre unei unui toate foarte până cel ai""",
        "tr": """ve bir bu için da de ile olarak çok daha en olan gibi kadar sonra ne ancak ise her
            ya değil var yok oldu tarafından üzerinde mi ki veya göre ilk iki olduğu olduğunu şu o
            ben sen biz onun arasında""",
        "id": """yang dan di dengan untuk pada tidak dari dalam ini itu akan adalah ke oleh juga
            atau sebagai telah mereka ada dapat saya karena bisa lebih sudah kepada tersebut bahwa
            secara hanya para tahun menjadi kami antara setelah belum""",
        "vi": """và của là có cho không được các trong một những người với để này đã đến khi về ra
            cũng như từ tại năm nhiều phải sẽ vào theo trên đó nhưng nước việc hơn còn lại nhất rằng
            đang bị""",
        "la": """et in est non ad ut cum ex quod sed qui quae si per a ab de aut atque nec enim esse
            sunt hoc autem quam etiam quidem pro eius sit ac tamen nam quid omnia ille ipse id eo""",
        "ru": """и в не на что с по как это но он к у из за от то для его же все так о она был бы мы
            до ее или при только было они быть уже если их были также после который которые которая
            году между""",
        "uk": """і в не на що з у та до як це за для по він від але його про є був які який яка
            також або має було вони після їх бути року між щоб тільки при вже така цього її""",
        "el": """και το να του η της με που την από για είναι στο ο οι τα των σε ότι δεν τον στην τη
            μια θα ένα στη αυτό κατά ως όπως αλλά έχει τους στα μετά πριν ή""",
        "bg": """на и да в се от за не с че по е са като до при или който която които това бъде му
            има може всяко всеки си тези те той тя ще към след между само още също през без както
            бил била""",
        "mk": """на и да во се од за не со што по е како до при или кој која кои тоа биде му има
            може секој тие тој таа ќе кон меѓу само уште исто без бил била сите сè""",
        "sk": """a v sa na je že o s z do i k vo pre za by ale si po ako sú od jeho bolo ktorá ktorý
            ktoré bol tak tiež len pri podľa už zo aby byť alebo až má čo keď než nie medzi pred ich
            tejto však každý""",
        "et": """ja on ei et see oli ta aga kui mis ka oma või siis nii kes seda selle ning võib
            tema mida igal ole mitte kõik olema pärast enne nende juba praegu uuesti veel""",
        "af": """die van en in is dat op te om vir met nie aan hy as ook dan maar by uit nog deur
            oor na het hulle word tot kan was wees hierdie geen meer sy ons n of wat sal moet elke""",
        "ca": """de la que el en i a els les del un per amb no una és al es més com o però seva seu
            han ha si sense sobre entre quan tot aquesta aquest tots fins des ser dels als ni tota
            qual l d s""",
        "hr": """i u na je se za da od s o a su što kao do ne koji koja koje ili po iz će bi nije
            može ima sve svi to te ali još svoje bez prema biti ga smo nakon ovaj među""",
        "sl": """in v na je se za da od z o so pa kot do ne ki ali po iz bi ni lahko ima vse vsak to
            tudi še sta pri svoje brez biti ga smo ter ta med kar če""",
        "tl": """ang ng sa na mga at ay may bawat isang kaniyang kanyang o hindi ito para nito siya
            upang kung dapat mula ating sila kanilang nang lahat""",
        "cy": """y yn a i o ar ei mae bod gan neu eu pob nid ac wedi na am gyda yr hawl gael hyn fod
            dros trwy drwy heb er unrhyw""",
    }.items()
}
"""ISO 639-1 code to its function words."""


def _languages_by_word() -> dict[str, tuple[str, ...]]:
    languages: dict[str, list[str]] = {}
    for code, words in FUNCTION_WORDS.items():
        for word in words:
            languages.setdefault(word, []).append(code)
    return {word: tuple(codes) for word, codes in languages.items()}


LANGUAGES_BY_WORD = _languages_by_word()
"""Each function word with the languages it belongs to, in the order of the tables."""
