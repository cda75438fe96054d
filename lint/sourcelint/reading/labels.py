"""The words that user interfaces of web pages are labelled with, in six languages.

English, Spanish, French, German, Portuguese and Italian. Only what belongs to the interface of any site: buttons,
menus, notices, credits. Names of sites, offices and subjects do not belong here. Phrases are lower case, without
end marks; a hyphen counts as a blank.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum


class Label(StrEnum):
    """What an interface label is for."""

    NETWORK = "network"
    SHARE = "share"
    NAVIGATION = "navigation"
    LEGAL = "legal"
    BYLINE = "byline"
    MEDIA = "media"
    SECTION = "section"
    PROMOTION = "promotion"


def _phrases(text: str) -> tuple[str, ...]:
    return tuple(phrase.strip() for phrase in text.replace("\n", ",").split(",") if phrase.strip())


VOCABULARY: dict[Label, tuple[str, ...]] = {
    Label.NETWORK: _phrases(
        """
        facebook, twitter, linkedin, linked in, instagram, youtube, whatsapp, pinterest, reddit, tumblr
        telegram, tiktok, snapchat, flickr, vimeo, mastodon, bluesky, threads, google+, google plus, vk
        vkontakte, weibo, wechat, digg, del.icio.us, delicious, stumbleupon, slashdot, xing, viber
        messenger, facebook messenger, flipboard, instapaper, pocket, evernote, hacker news, myspace
        technorati, newsvine, rss, spotify, soundcloud
        """
    ),
    Label.SHARE: _phrases(
        """
        share, share this, tweet, tweet this, retweet, like, like us, follow, follow us, follow me, pin it
        pin, print, print this, print page, email, e mail, email this, mail this, subscribe, bookmark
        bookmark this, save, forward, send to a friend, tell a friend, email a friend, copy link, copy url
        shares, likes, tweets, followers, connect with us, join us, stay connected, blogthis!, blog this
        social media, send, cite this, add to favorites, add to favourites, get alerts, share via, share on
        compartir, comparte, compartilo, comparta, compártelo, tuitear, twittear, síguenos, seguir, síganos
        imprimir, enviar, enviar a un amigo, suscríbete, suscribirse, suscríbase, me gusta, guardar
        copiar enlace, redes sociales, correo electrónico, partager, partagez, tweeter, suivez nous
        nous suivre, suivre, imprimer, envoyer, envoyer à un ami, s'abonner, abonnez vous, enregistrer
        j'aime, copier le lien, réseaux sociaux, courriel, teilen, twittern, folgen, folgen sie uns
        folge uns, drucken, ausdrucken, senden, versenden, weiterempfehlen, abonnieren, merken, gefällt mir
        link kopieren, seite drucken, artikel drucken, e mail senden, compartilhar, compartilhe, partilhar
        partilhe, curtir, siga nos, seguir, assinar, assine, salvar, gostar, copiar link, enviar por e mail
        condividi, condividere, segui, seguici, stampa, stampare, invia, inviare, iscriviti, salva, mi piace
        copia link, invia a un amico
        """
    ),
    Label.NAVIGATION: _phrases(
        """
        home, home page, homepage, main page, front page, main menu, menu, navigation, site navigation
        skip to content, skip to main content, skip navigation, skip to navigation, jump to navigation
        jump to, about, about us, about this site, about me, who we are, what we do, our work, our team
        our mission, contact, contact us, contacts, get in touch, site map, sitemap, site index, search
        advanced search, search this site, search site, search for, go, log in, login, log on, logon
        log out, logout, sign in, sign up, sign out, register, registration, join, my account, account
        profile, settings, preferences, shopping cart, cart, my cart, basket, checkout, add to cart
        add to basket, add to bag, buy now, wish list, wishlist, order, help, support, faq, faqs, feedback
        site feedback, feeds, rss feed, rss feeds, xml, newsletter, newsletters, news, latest news
        more news, breaking news, top stories, headlines, press, press room, newsroom, media, media center
        media centre, press releases, events, calendar, blog, blogs, forum, forums, archive, archives
        categories, category, tags, tag, topics, topic, filed under, posted in, tagged, links, quick links
        useful links, related links, related, related articles, related stories, related content
        related topics, related posts, related news, you may also be interested in, you might also like
        more like this, more on this story, more on this topic, more from, see all updates
        is this page useful, was this helpful, was this page helpful, share your thoughts, about the author
        about this page, on this page, in this section, in this article, related information
        you may also like, recommended, recent posts, recent comments, popular posts, most popular
        most read, most viewed, most emailed, trending, editor's picks, featured, latest, previous, next
        prev, previous page, next page, previous post, next post, previous article, next article
        newer posts, older posts, first, last, back, back to top, return to top, top, top of page, go to top
        to top, back home, go back, return, up, read more, more, more info, more information, learn more
        find out more, see more, continue reading, continue, full story, view all, see all, view more
        show more, show all, load more, show less, view, close, open, expand, collapse, toggle navigation
        toggle menu, menu close, printer friendly, printer friendly version, print version
        printable version, text only, text version, text links, low graphics, language, languages
        select language, choose language, english, text size, font size, comments, comment, no comments
        leave a comment, leave a reply, post a comment, post comment, add comment, add a comment
        add your comment, write a comment, reply, replies, permalink, trackback, trackbacks, download
        downloads, download pdf, pdf, view pdf, pdf version, store, shop, directory, a z index, a z, index
        gallery, click here, enter, submit, reset, cancel, apply, filter, sort by, careers, jobs, employment
        advertise, advertise with us, advertise here, advertising, advertisement, advertisements, ads
        sponsored, sponsor, sponsors, sponsored links, partners, affiliates, link to us, links to us, mobile
        desktop version, mobile site, customer service, services, products, resources, members, member login
        visitors, you are here, site search, top, page, pages, share, tools, options, users online
        webmaster, web master, hosting, powered by, designed by, web design, site design, site by
        website by, best viewed, guestbook, message board, chat, send us your comments, report this
        report abuse, report a problem, print this page, email this page, table of contents, edit
        view source, history, discussion, talk, random page, recent changes, what links here, main content
        end of page, text only version, translate, listen, all categories, popular, favorites, favourites
        inicio, página principal, portada, menú, navegación, saltar al contenido, ir al contenido, acerca de
        quiénes somos, sobre nosotros, nosotros, contacto, contáctenos, contáctanos, mapa del sitio
        mapa web, buscar, búsqueda, búsqueda avanzada, iniciar sesión, cerrar sesión, entrar, registrarse
        regístrate, mi cuenta, carrito, ayuda, preguntas frecuentes, boletín, noticias, últimas noticias
        prensa, eventos, calendario, archivo, archivos, categorías, etiquetas, temas, enlaces
        enlaces relacionados, artículos relacionados, noticias relacionadas, más leídas, lo más leído
        anterior, siguiente, volver, volver arriba, subir, leer más, ver más, más información
        seguir leyendo, temas relacionados, leer también, lee también, ver también, te puede interesar
        más noticias, ver todo, ver todos, mostrar más, cerrar, abrir, versión imprimible, idioma, idiomas
        español, comentarios, deja un comentario, dejar un comentario, responder, descargar, tienda
        añadir al carrito, comprar, publicidad, empleo, servicios, productos, recursos, usted está aquí
        accueil, page d'accueil, navigation, aller au contenu, passer au contenu, à propos, qui sommes nous
        contact, contactez nous, nous contacter, plan du site, recherche, rechercher, recherche avancée
        connexion, se connecter, déconnexion, s'inscrire, inscription, mon compte, panier, aide
        foire aux questions, lettre d'information, actualités, actualité, presse, événements, agenda
        archives, catégories, étiquettes, thèmes, liens, liens utiles, articles liés, à lire aussi
        lire aussi, voir aussi, sujets liés, sur le même sujet, les plus lus, précédent, suivant, retour
        retour en haut, haut de page, lire la suite, en savoir plus, plus d'informations, voir plus
        voir tout, afficher plus, fermer, ouvrir, version imprimable, langue, langues, français
        commentaires, laisser un commentaire, répondre, télécharger, boutique, ajouter au panier, acheter
        publicité, emplois, recrutement, services, produits, ressources, vous êtes ici, startseite
        hauptmenü, menü, zum inhalt, zum inhalt springen, direkt zum inhalt, über uns, wir über uns, kontakt
        kontakte, sitemap, inhaltsverzeichnis, suche, suchen, erweiterte suche, anmelden, anmeldung
        abmelden, einloggen, registrieren, mein konto, warenkorb, hilfe, häufige fragen, newsletter
        aktuelles, nachrichten, neuigkeiten, presse, veranstaltungen, termine, kalender, archiv, kategorien
        schlagwörter, themen, links, ähnliche artikel, verwandte artikel, verwandte themen
        das könnte sie auch interessieren, mehr zum thema, lesen sie auch, meistgelesen, zurück, weiter
        vorherige, nächste, nach oben, zum seitenanfang, seitenanfang, mehr, mehr lesen, weiterlesen
        mehr erfahren, mehr informationen, alle anzeigen, mehr anzeigen, schließen, öffnen, druckversion
        sprache, deutsch, kommentare, kommentar schreiben, kommentar hinterlassen, antworten, herunterladen
        shop, in den warenkorb, kaufen, werbung, anzeige, anzeigen, stellenangebote, karriere
        dienstleistungen, produkte, sie sind hier, impressum, início, página inicial, pular para o conteúdo
        ir para o conteúdo, sobre, sobre nós, quem somos, contato, contacto, fale conosco, mapa do site
        busca, pesquisar, pesquisa, entrar, sair, cadastre se, minha conta, carrinho, ajuda
        perguntas frequentes, boletim, notícias, últimas notícias, imprensa, eventos, arquivo, arquivos
        categorias, etiquetas, temas, ligações, links relacionados, notícias relacionadas, leia também
        veja também, mais lidas, anterior, seguinte, próximo, próxima, voltar, voltar ao topo, topo
        leia mais, saiba mais, ver mais, veja mais, continue lendo, ver todos, mostrar mais, fechar, abrir
        versão para impressão, idioma, português, comentários, deixe um comentário, responder, baixar, loja
        adicionar ao carrinho, comprar, publicidade, serviços, produtos, pagina iniziale, vai al contenuto
        salta al contenuto, chi siamo, contatti, contattaci, mappa del sito, cerca, ricerca
        ricerca avanzata, accedi, esci, registrati, il mio account, carrello, aiuto, domande frequenti
        notizie, ultime notizie, stampa, eventi, calendario, archivio, categorie, argomenti, collegamenti
        articoli correlati, notizie correlate, leggi anche, potrebbe interessarti, più letti, precedente
        successivo, successiva, indietro, torna su, torna all'inizio, leggi tutto, leggi di più
        continua a leggere, scopri di più, maggiori informazioni, mostra altro, vedi tutti, chiudi, apri
        versione stampabile, lingua, italiano, commenti, lascia un commento, rispondi, scarica, negozio
        aggiungi al carrello, acquista, pubblicità, servizi, prodotti, sei qui
        """
    ),
    Label.LEGAL: _phrases(
        """
        privacy, privacy policy, privacy notice, privacy statement, terms, terms of use, terms of service
        terms and conditions, terms & conditions, conditions of use, disclaimer, disclaimers, legal
        legal notice, legal notices, legal information, copyright, copyright notice, copyright information
        all rights reserved, cookie policy, cookie settings, cookie preferences, cookies, accept cookies
        accept all, accept, decline, reject all, manage cookies, accessibility, accessibility statement
        imprint, trademarks, user agreement, editorial policy, do not sell my personal information, foia
        no fear act, security notice, crown copyright, aviso legal, política de privacidad, privacidad
        términos de uso, términos y condiciones, condiciones de uso, todos los derechos reservados
        derechos reservados, política de cookies, accesibilidad, aceptar, mentions légales
        politique de confidentialité, confidentialité, conditions d'utilisation, conditions générales
        tous droits réservés, gestion des cookies, accessibilité, accepter, datenschutz
        datenschutzerklärung, nutzungsbedingungen, agb, haftungsausschluss, alle rechte vorbehalten
        cookie einstellungen, barrierefreiheit, akzeptieren, rechtliche hinweise, política de privacidade
        privacidade, termos de uso, termos e condições, todos os direitos reservados, acessibilidade
        aceitar, informativa sulla privacy, note legali, termini di utilizzo, termini e condizioni
        condizioni d'uso, tutti i diritti riservati, accessibilità, accetta
        """
    ),
    Label.BYLINE: _phrases(
        """
        by, posted by, posted, posted on, posted at, posted in, written by, published, published by
        published on, published in, first published, updated, updated on, updated by, last updated
        last updated on, last modified, last modified on, last revised, last reviewed, last changed
        page last updated, page last reviewed, next review due, review due, last checked, see all updates
        page, this page was last updated, page updated, revised, created, created by, created on
        submitted by, submitted on, contributed by, author, authors, editor, edited by, reviewed by
        reported by, reporting by, additional reporting by, editing by, story by, text by, compiled by
        translated by, maintained by, staff, staff writer, staff reporter, special correspondent
        correspondent, contributor, contributing writer, date, date posted, issued, issued on, released
        archived, written on, added on, dateline, at, on, in, and, for, the, of, from, por, publicado por
        publicado, publicado el, escrito por, actualizado, actualizado el, última actualización
        fecha de publicación, autor, autora, redacción, a las, el, de, par, publié par, publié le, publié
        écrit par, mis à jour, mis à jour le, mise à jour, dernière mise à jour, auteur, rédaction, à, le
        von, veröffentlicht am, veröffentlicht, erstellt am, aktualisiert am, aktualisiert
        zuletzt aktualisiert, letzte änderung, stand, autor, autorin, redaktion, am, um, uhr, publicado em
        escrito por, atualizado em, atualizado, última atualização, redação, em, às, di, a cura di
        pubblicato il, pubblicato da, pubblicato, scritto da, aggiornato il, aggiornato
        ultimo aggiornamento, autore, redazione, il, alle
        """
    ),
    Label.MEDIA: _phrases(
        """
        photo, photos, photograph, photographs, photography, photo by, photos by, photo credit
        photo courtesy of, photograph by, image, images, image by, image credit, image source
        image courtesy of, picture, pictures, picture credit, picture by, courtesy of, file photo
        stock photo, getty images, shutterstock, istock, video, videos, watch video, watch the video
        play video, play, audio, listen, podcast, gallery, photo gallery, slideshow, slide show
        click to enlarge, click image to enlarge, click on image to enlarge, enlarge, enlarge image
        view larger, view larger image, caption, hide caption, toggle caption, thumbnail, logo, banner
        illustration, illustration by, credit, credits, spacer, icon, screenshot, screen shot, view image
        foto, fotos, fotografía, imagen, imágenes, foto de, crédito, cortesía de, vídeo, galería, ver video
        photo de, crédit photo, crédits, image de, agrandir, vidéo, galerie, foto von, bild, bilder
        bildquelle, bildnachweis, fotograf, bild vergrößern, vergrößern, video, imagem, imagens, fotografia
        divulgação, reprodução, galeria, crédito da foto, immagine, immagini, fotografia, ingrandisci
        galleria
        """
    ),
    Label.SECTION: _phrases(
        """
        introduction, background, summary, executive summary, conclusion, conclusions, references, sources
        source, bibliography, notes, footnotes, appendix, annex, overview, key findings, findings, key facts
        key points, highlights, methodology, methods, results, discussion, recommendations, abstract
        acknowledgements, acknowledgments, further reading, external links, see also, facts and figures
        statistics, definitions, frequently asked questions, table of contents, contents, in brief
        at a glance, list of tables, list of figures, introducción, antecedentes, resumen, conclusión
        conclusiones, referencias, fuentes, bibliografía, notas, anexo, índice, metodología, resultados
        recomendaciones, agradecimientos, véase también, introduction, contexte, résumé, sommaire
        conclusion, références, sources, bibliographie, annexe, méthodologie, résultats, recommandations
        remerciements, table des matières, einleitung, einführung, hintergrund, zusammenfassung, fazit
        schlussfolgerungen, literatur, quellen, anhang, überblick, methodik, ergebnisse, empfehlungen
        inhalt, siehe auch, literaturverzeichnis, introdução, contexto, resumo, conclusão, conclusões
        referências, fontes, anexo, sumário, metodologia, introduzione, contesto, riassunto, sommario
        conclusione, conclusioni, riferimenti, fonti, allegato, indice, metodologia, risultati
        raccomandazioni
        """
    ),
    Label.PROMOTION: _phrases(
        """
        donate, donate now, donate today, give now, make a donation, support us, become a member
        get involved, take action, join now, join today, volunteer, sign the petition, sign up now
        sign up today, subscribe now, subscribe today, get started, try it free, free trial, order now
        shop now, book now, buy now, call now, register now, download now, learn more, read more
        get the app, enter your email, email address, special offer, dona, donar, dona ahora
        haz una donación, colabora, únete, suscríbete ahora, participa, apóyanos, faire un don, donnez
        donner, soutenez nous, adhérer, agissez, inscrivez vous, je donne, spenden, jetzt spenden, mitmachen
        unterstützen sie uns, mitglied werden, jetzt anmelden, jetzt bestellen, doe, doe agora, apoie
        participe, assine já, cadastre se agora, seja sócio, dona ora, sostienici, partecipa, abbonati
        abbonati ora, iscriviti ora, diventa socio
        """
    ),
}

SHARE_GLUE = frozenset(
    """
    this that us me it on via by with to a an the your our my friend friends page article post story link and or for
    in of now here more icon icons button buttons option options tools channel stream feed at us: x fb
    en por con este esta artículo página amigo amigos y o de la el un una tu su nuestro sur par avec cet cette ami
    et ou vos auf bei per mit einem freund seite artikel und oder diesen diese uns im no na com um este esta
    seu su via un amico questo questa articolo pagina e i nas nos aux le les des
    """.split()
)
"""Words that may stand between labels of a share widget without making a statement of it."""

WORD = re.compile(r"[^\W_]+(?:['’.&+-][^\W_]+)*[+!]?")


def words_of(text: str) -> list[str]:
    """Lower-case words of a text, apostrophes straightened, hyphens and stops inside kept apart."""
    return [word for match in WORD.finditer(text.lower().replace("’", "'")) for word in match.group().split("-")]


def _index() -> dict[tuple[str, ...], frozenset[Label]]:
    found: dict[tuple[str, ...], set[Label]] = {}
    for label, phrases in VOCABULARY.items():
        for phrase in phrases:
            found.setdefault(tuple(words_of(phrase)), set()).add(label)
    return {phrase: frozenset(labels) for phrase, labels in found.items() if phrase}


PHRASES = _index()
LONGEST_BY_FIRST_WORD = {phrase[0]: len(phrase) for phrase in sorted(PHRASES, key=len)}
"""First word -> how many words the longest phrase has that begins with it."""


def _by_first_word() -> dict[str, tuple[tuple[str, frozenset[Label]], ...]]:
    found: dict[str, list[tuple[str, frozenset[Label]]]] = {}
    for phrase, labels in PHRASES.items():
        found.setdefault(phrase[0], []).append((" ".join(phrase), labels))
    return {word: tuple(sorted(phrases, key=lambda p: (-len(p[0]), p[0]))) for word, phrases in found.items()}


PHRASES_BY_FIRST_WORD = _by_first_word()
"""First word -> the phrases that begin with it and what they are for, longest first."""


def cover(words: list[str], wanted: Iterable[Label]) -> tuple[list[tuple[int, int]], int]:
    """Longest labels of the wanted kinds in a list of words, and how many words they cover.

    >>> cover(["back", "to", "top", "of", "class"], [Label.NAVIGATION])
    ([(0, 3)], 3)
    """
    kinds = frozenset(wanted)
    found, covered, free = [], 0, 0
    for index, word in enumerate(words):
        if word not in LONGEST_BY_FIRST_WORD or index < free:
            continue
        for length in range(min(LONGEST_BY_FIRST_WORD[word], len(words) - index), 0, -1):
            labels = PHRASES.get(tuple(words[index : index + length]))
            if labels and labels & kinds:
                found.append((index, index + length))
                covered += length
                free = index + length
                break
    return found, covered
