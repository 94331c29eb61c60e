"use strict";
(() => {
  const DWELL = 220; // milliseconds that the pointer rests on a thing before the other side comes to it
  const states = new WeakMap();

  /** What a page's script needs to know of it, gathered when it is first touched. */
  function stateOf(page) {
    let state = states.get(page);
    if (!state) {
      const parts = new Map();
      for (const element of page.querySelectorAll("[data-k]")) {
        const key = element.dataset.k;
        if (parts.has(key)) parts.get(key).push(element);
        else parts.set(key, [element]);
      }
      const why = page.querySelector('script[type="application/json"]');
      state = { page, parts, why: why ? JSON.parse(why.textContent) : [], lit: [], held: null, line: null, items: null };
      states.set(page, state);
    }
    return state;
  }

  const pageOf = (element) => element.closest(".page");
  const visible = (element) => element.checkVisibility ? element.checkVisibility() : element.offsetParent !== null;

  /** The way to a part from Python. */
  function path(key) {
    const found = /^([a-z_]+?)(\d*)(?:\.(.+))?$/.exec(key);
    if (!found) return "";
    const [, letter, number, rest] = found;
    const names = { a: "authors", b: "body", q: "quotes", c: "comments", p: "problems" };
    if (number === "") return `page.${key}`;
    const field = rest ? "." + rest.replace(/^q(\d+)/, "quotes[$1]") : "";
    return `page.${names[letter]}[${number}]${field}`;
  }

  function light(state, key) {
    for (const element of state.lit) element.classList.remove("lit");
    state.lit = (key && state.parts.get(key)) || [];
    for (const element of state.lit) element.classList.add("lit");
  }

  function tell(state, key, line) {
    if (state.line) state.line.classList.remove("at");
    const at = line || (state.lit.find((element) => element.closest(".dump")) || null);
    state.line = at && (at.closest(".l") || at.querySelector(".l"));
    const [where, because] = state.page.querySelectorAll(".where, .because");
    if (!where) return;
    where.textContent = key ? path(key) : "";
    where.hidden = !key;
    because.textContent = "";
    if (!state.line) return;
    state.line.classList.add("at");
    const [rule, reason] = state.why[state.line.dataset.w] || ["", ""];
    const role = state.line.closest(".z").className.replace(/.*\bz-(\w+).*/, "$1");
    const code = document.createElement("code");
    code.textContent = rule;
    because.append(`line ${state.line.dataset.n}, ${role}: `, code, " ", reason);
  }

  /** Bring the parts on the other side of an element into view, if they are not. */
  function reveal(state, from) {
    const side = from && from.closest(".dump, .reading");
    for (const pane of state.page.querySelectorAll(".dump, .reading")) {
      if (pane === side) continue;
      const target = state.lit.find((element) => pane.contains(element) && visible(element));
      if (!target) continue;
      const box = target.getBoundingClientRect(), frame = pane.getBoundingClientRect();
      if (box.top < frame.top + 8 || box.bottom > frame.bottom - 8)
        target.scrollIntoView({ block: box.height > frame.height * .7 ? "start" : "center", inline: "nearest" });
    }
  }

  function show(state, key, element, line) {
    light(state, key);
    tell(state, key, line);
    if (element) reveal(state, element);
  }

  function hold(state, key, element) {
    for (const held of state.page.querySelectorAll(".held")) held.classList.remove("held");
    state.held = key;
    show(state, key, element, element && element.closest(".l"));
    for (const held of state.lit) held.classList.add("held");
  }

  let waiting = 0;
  document.addEventListener("pointerover", (event) => {
    const page = pageOf(event.target);
    if (!page || event.pointerType === "touch") return;
    const state = stateOf(page);
    if (state.held) return;
    const part = event.target.closest("[data-k]"), line = event.target.closest(".l");
    clearTimeout(waiting);
    if (!part && !line) return;
    show(state, part && part.dataset.k, null, line);
    if (part) waiting = setTimeout(() => reveal(state, part), DWELL);
  });

  document.addEventListener("click", (event) => {
    const sorter = event.target.closest(".sort");
    if (sorter) return sort(sorter);
    const page = pageOf(event.target);
    if (!page) return;
    const chip = event.target.closest(".chip, .all");
    if (chip) return filter(page, chip);
    const jump = event.target.closest(".jump");
    if (jump) return page.querySelector(`.reading section.${jump.dataset.to}`).scrollIntoView({ block: "start" });
    if (!event.target.closest(".dump, .reading") || event.target.closest("summary, a") || String(getSelection())) return;
    clearTimeout(waiting);
    const state = stateOf(page), part = event.target.closest("[data-k]");
    const key = part && part.dataset.k;
    hold(state, key === state.held ? null : key, part);
    if (!part && event.target.closest(".l")) tell(state, null, event.target.closest(".l"));
  });

  function filter(page, chip) {
    const chips = chip.classList.contains("all") ? page.querySelectorAll(".chip") : [chip];
    for (const one of chips) {
      const on = chip.classList.contains("all") || one.getAttribute("aria-pressed") === "false";
      one.setAttribute("aria-pressed", String(on));
      page.classList.toggle("off-" + one.dataset.off, !on);
    }
    page.querySelector(".all").hidden = !page.querySelector('.chip[aria-pressed="false"]');
  }

  /** Sort the index by a column: numbers from the largest on, words from A on; a second click turns it round. */
  function sort(button) {
    const head = button.closest("th"), body = head.closest("table").tBodies[0];
    const number = head.classList.contains("n"), again = head.getAttribute("aria-sort");
    const rising = again ? again === "descending" : !number;
    const value = (row) => row.cells[head.cellIndex].textContent;
    const order = (a, b) => number ? amount(value(a)) - amount(value(b)) : value(a).localeCompare(value(b));
    for (const other of head.parentElement.cells) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", rising ? "ascending" : "descending");
    body.append(...[...body.rows].sort((a, b) => rising ? order(a, b) : order(b, a)));
  }
  const amount = (text) => Number(text.replaceAll(",", "") || -1);

  document.addEventListener("focusin", (event) => {
    const item = event.target.closest && event.target.closest(".item"), page = item && pageOf(item);
    if (!page || !item.matches(":focus-visible")) return;
    const state = stateOf(page);
    if (!state.held) show(state, item.dataset.k, item);
  });

  /** Step to the next or previous thing on the right that is shown and fits. */
  function step(state, by, fits) {
    state.items ||= [...state.page.querySelectorAll(".reading .item")];
    const items = state.items, here = document.activeElement.closest && document.activeElement.closest(".reading .item");
    const start = state.lit.find((element) => element.matches(".reading .item"));
    let place = items.indexOf(here || start);
    if (place < 0 && by < 0) place = items.length;
    for (let tried = 0; tried < items.length; tried++) {
      place = (place + by + items.length) % items.length;
      if (!visible(items[place]) || !fits(items[place])) continue;
      if (state.held) hold(state, null, null);
      items[place].focus({ preventScroll: true, focusVisible: true });
      items[place].scrollIntoView({ block: "nearest" });
      show(state, items[place].dataset.k, items[place]);
      return;
    }
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const page = [...document.querySelectorAll(".page")].find(visible);
    if (!page) return;
    const state = stateOf(page), item = event.target.closest && event.target.closest(".item");
    if (event.key === "j") step(state, 1, () => true);
    else if (event.key === "k") step(state, -1, () => true);
    else if (event.key === "c") step(state, 1, (one) => one.matches(".c"));
    else if (event.key === "p") step(state, 1, (one) => one.closest(".problems"));
    else if (event.key === "Enter" && item) hold(state, state.held === item.dataset.k ? null : item.dataset.k, item);
    else if (event.key === "Escape") hold(state, null, null);
    else return;
    event.preventDefault();
  });

  if (matchMedia("(max-width: 50rem)").matches) for (const legend of document.querySelectorAll(".legend")) legend.open = false;
})();
