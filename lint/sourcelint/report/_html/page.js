"use strict";
// Everything is in the page already: this only shows, hides and finds. Without it, the whole report is one long page.
(() => {
  const $ = (selector, root = document) => root.querySelector(selector);
  const $$ = (selector, root = document) => Array.from(root.querySelectorAll(selector));
  const RANK = { note: 0, warning: 1, error: 2 };
  const views = $$(".view");
  const cards = [];
  for (const card of $$(".card")) cards[Number(card.dataset.n)] = card;
  const marks = $$("mark[data-f]").map((mark) => ({ mark, of: mark.dataset.f.split(" ").map(Number) }));
  const first = new Map();
  for (const { mark } of marks) for (const n of (mark.dataset.first || "").split(" ")) if (n) first.set(Number(n), mark);
  const byFinding = new Map();
  for (const { mark, of } of marks) for (const n of of) byFinding.has(n) ? byFinding.get(n).push(mark) : byFinding.set(n, [mark]);
  const words = cards.map((card) => card.textContent.toLowerCase());
  const documentsText = $$(".view.document").map((view) => ({ view, text: null }));
  const pairs = $$(".pair");
  let chosen = null;
  let currentDocument = views.find((view) => view.dataset.view === "documents");
  document.documentElement.classList.add("js");

  // --- which view is shown --------------------------------------------------------------------------------
  function show(view) {
    for (const other of views) other.classList.toggle("on", other === view);
    if (view.dataset.view === "documents") currentDocument = view;
    for (const link of $$(".top nav a")) {
      if (link.dataset.view === "documents" && currentDocument) link.setAttribute("href", "#" + currentDocument.id);
      if (link.dataset.view === view.dataset.view) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
  }

  function follow() {
    const id = decodeURIComponent(location.hash.slice(1)) || "overview";
    const target = document.getElementById(id) || $("#overview");
    if (target.id === "main") return;
    show(target.closest(".view") || $("#overview"));
    if (target.classList.contains("card")) return choose(Number(target.dataset.n));
    if (target.classList.contains("view")) scrollTo(0, 0);
    else target.scrollIntoView({ block: target.classList.contains("at") ? "center" : "start" });
    unmark();
    if (!target.classList.contains("at")) return;
    const next = target.nextSibling;
    if (next && next.nodeName === "MARK") {
      const whole = next.dataset.first ? byFinding.get(Number(next.dataset.first.split(" ")[0])) : [next];
      for (const mark of whole) mark.classList.add("chosen");
    }
    else if (next && next.nodeType === Node.TEXT_NODE) selectFrom(next); // a figure that no finding speaks of
  }

  function selectFrom(node) {
    const range = document.createRange();
    range.setStart(node, 0);
    range.setEnd(node, Math.min(node.length, Math.max(1, node.data.search(/\s|$/))));
    const selection = getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
  }

  function unmark() {
    for (const mark of $$("mark.chosen")) mark.classList.remove("chosen");
    for (const card of $$(".card.chosen")) card.classList.remove("chosen");
    chosen = null;
  }

  function choose(n) {
    unmark();
    chosen = n;
    const card = cards[n];
    card.hidden = false;
    card.classList.add("chosen");
    for (const mark of byFinding.get(n) || []) mark.classList.add("chosen");
    const mark = first.get(n);
    const list = card.parentElement;
    if (getComputedStyle(list).position === "sticky") {
      if (mark) mark.scrollIntoView({ block: "center" });
      list.scrollTop = card.offsetTop - list.offsetTop - 8;
    } else card.scrollIntoView({ block: "center" });
    card.focus({ preventScroll: true });
  }

  function go(id) {
    if (location.hash === "#" + id) follow();
    else location.hash = id;
  }

  // --- filters ----------------------------------------------------------------------------------------------
  const search = $("#search"), rule = $("#rule"), suppressed = $("#suppressed"), shown = $("#shown");
  let visibleCards = cards;

  function filter() {
    const checked = (name) => new Set($$(`input[name=${name}]:checked`).map((box) => box.value));
    const severities = checked("severity"), effects = checked("effect");
    const query = search.value.trim().toLowerCase();
    const on = cards.map((card, n) =>
      severities.has(card.dataset.severity) && effects.has(card.dataset.effect) &&
      (!rule.value || card.dataset.rule === rule.value) &&
      (!("suppressed" in card.dataset) || Boolean(suppressed && suppressed.checked)) &&
      (!query || words[n].includes(query)));
    visibleCards = cards.filter((card, n) => { card.hidden = !on[n]; return on[n]; });
    for (const { mark, of } of marks) {
      let worst = "";
      let layers = 0;
      for (const n of of) if (on[n]) {
        layers += 1;
        const severity = cards[n].dataset.severity;
        if (!worst || RANK[severity] > RANK[worst]) worst = severity;
      }
      const chosenNow = mark.classList.contains("chosen") ? " chosen" : "";
      mark.className = (worst ? worst + (layers > 1 ? " l" + Math.min(layers, 3) : "") : "off") + chosenNow;
    }
    for (const pair of pairs) pair.hidden = !on[Number(pair.dataset.n)];
    shown.textContent = visibleCards.length === 1 ? "1 finding" : visibleCards.length.toLocaleString("en") + " findings";
    find(query);
  }

  // --- search in the texts ----------------------------------------------------------------------------------
  const hits = $("#hits");
  const SHOWN = 5;

  function find(query) {
    hits.replaceChildren();
    hits.hidden = true;
    if (query.length < 2) return;
    let total = 0;
    const list = document.createElement("ul");
    for (const entry of documentsText) {
      const box = $(".text", entry.view);
      if (entry.text === null) entry.text = box ? $$("p[data-l]", box).map((line) => line.textContent) : [];
      let count = 0;
      entry.text.forEach((line, index) => {
        const lower = line.toLowerCase();
        for (let at = lower.indexOf(query); at !== -1; at = lower.indexOf(query, at + query.length)) {
          count += 1;
          if (count <= SHOWN) list.append(hit(entry.view, line, index, at, query.length));
        }
      });
      if (count > SHOWN) {
        const more = document.createElement("li");
        more.textContent = `${(count - SHOWN).toLocaleString("en")} more in ${$("h2", entry.view).textContent}`;
        list.append(more);
      }
      total += count;
    }
    const head = document.createElement("strong");
    head.textContent = total === 1 ? "1 place in the texts" : total.toLocaleString("en") + " places in the texts";
    hits.append(head, list);
    hits.hidden = false;
  }

  function hit(view, line, index, at, length) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = "#" + view.id;
    link.textContent = `${$("h2", view).textContent}:${index + 1}`;
    link.addEventListener("click", (event) => {
      event.preventDefault();
      go(view.id);
      show(view);
      const target = $$("p[data-l]", view)[index];
      target.scrollIntoView({ block: "center" });
      selectIn(target, at, length);
    });
    const mark = document.createElement("mark");
    mark.textContent = line.slice(at, at + length);
    item.append(link, " …" + line.slice(Math.max(0, at - 60), at), mark, line.slice(at + length, at + length + 60) + "…");
    return item;
  }

  function selectIn(element, at, length) {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    let left = at;
    let open = false;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!open && left < node.length) { range.setStart(node, left); left += length; open = true; }
      if (open && left <= node.length) { range.setEnd(node, left); break; }
      left -= node.length;
    }
    const selection = getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
    const box = range.getBoundingClientRect();
    scrollBy(0, box.top - innerHeight / 2);
  }

  // --- copying ------------------------------------------------------------------------------------------------
  async function copy(button) {
    const text = $(".command", button.parentElement).textContent;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const area = document.createElement("textarea");
      area.value = text;
      document.body.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
    }
    button.textContent = "Copied";
    setTimeout(() => { button.textContent = "Copy"; }, 1500);
  }

  // --- events -------------------------------------------------------------------------------------------------
  document.addEventListener("click", (event) => {
    const mark = event.target.closest("mark[data-f]");
    if (mark) {
      const on = mark.dataset.f.split(" ").map(Number).filter((n) => !cards[n].hidden);
      // Clicking again goes through the findings that lie on top of each other.
      if (on.length) go(cards[on[(on.indexOf(chosen) + 1) % on.length]].id);
    }
    if (event.target.matches(".copy")) copy(event.target);
    if (event.target.matches(".pick")) { rule.value = event.target.dataset.rule; filter(); step(1, true); }
    const again = event.target.closest('a[href^="#"]');
    if (again && again.getAttribute("href") === location.hash) follow();
  });

  function step(by, fromStart) {
    if (!visibleCards.length) return;
    const here = fromStart ? -1 : visibleCards.indexOf(cards[chosen]);
    const index = here === -1 ? (by > 0 ? nextInView() : visibleCards.length - 1) : here + by;
    if (index >= 0 && index < visibleCards.length) go(visibleCards[index].id);
  }

  function nextInView() {
    const view = views.find((other) => other.classList.contains("on"));
    const index = visibleCards.findIndex((card) => view.contains(card));
    return index === -1 ? 0 : index;
  }

  function page(by) {
    const all = documentsText.map((entry) => entry.view);
    const next = all[all.indexOf(currentDocument) + (currentDocument.classList.contains("on") ? by : 0)];
    if (next) go(next.id);
  }

  const KEYS = {
    j: () => step(1), k: () => step(-1), n: () => page(1), p: () => page(-1),
    o: () => go("overview"), d: () => currentDocument && go(currentDocument.id),
    r: () => $("#register") && go("register"), u: () => $("#duplicates") && go("duplicates"),
    c: () => chosen !== null && copy($(".copy", cards[chosen])),
    "/": () => { search.focus(); search.select(); }, "?": () => $("#keys").showModal(),
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || $("#keys").open) return;
    if (event.key === "Escape") {
      if (search.value) { search.value = ""; filter(); }
      search.blur();
      return;
    }
    if (event.target.matches("input[type=search], select, textarea")) return;
    const action = KEYS[event.key];
    if (action) { event.preventDefault(); action(); }
  });
  let waiting = 0;
  $("#filters").addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(filter, 120); });
  $("#filters").addEventListener("submit", (event) => event.preventDefault());
  $("#help-button").addEventListener("click", () => $("#keys").showModal());
  addEventListener("hashchange", follow);
  addEventListener("load", follow); // after the browser has scrolled to the fragment by itself
  addEventListener("beforeprint", () => { for (const details of $$(".measure details")) details.open = true; });
  filter();
  follow();
})();
