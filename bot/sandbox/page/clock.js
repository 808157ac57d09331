// What time is it in the village, and how is it moved on?
import { act } from "./channel.js";
import { el } from "./dom.js";
import { clockLine, dateLine, shortDateLine, span } from "./moments.js";
import { now, on, village } from "./store.js";
import { t } from "./words.js";

const MOVES = { moveHour: 1, moveDay: 24, moveWeek: 168 };

export function showClock(place) {
  const date = el("span", { class: "date wide" });
  const shortDate = el("span", { class: "date narrow" });
  const time = el("time", { class: "time" });
  const progress = el("progress", { max: 1, value: 0, hidden: true });
  const moving = el("small", { class: "moving", role: "status" });
  const buttons = Object.entries(MOVES).map(([words, hours]) =>
    el("button", { type: "button", class: "move", "aria-label": t("moveBy", { by: t(words) }), onclick: () => act("move", { hours }).catch(() => {}) }, el("span", { class: "plus" }, "+1 "), t(words).replace("+1 ", "")),
  );
  place.setAttribute("aria-label", t("clock"));
  place.append(
    el("div", { class: "face" }, el("div", { class: "now" }, date, shortDate, time, el("abbr", { title: village.timezone }, t("zone"))), moving, progress),
    el("div", { class: "moves", role: "group" }, buttons),
  );

  function tick() {
    if (!village.clock.now) return;
    const at = now();
    date.textContent = dateLine(at);
    shortDate.textContent = shortDateLine(at);
    time.textContent = clockLine(at);
    time.dateTime = new Date(at).toISOString();
  }

  function show() {
    const { passage } = village.clock;
    progress.hidden = !passage;
    moving.textContent = passage ? t("moving", { done: span(passage.done), wanted: span(passage.wanted) }) : "";
    if (passage) progress.value = passage.done / passage.wanted;
    place.classList.toggle("is-moving", Boolean(passage));
    for (const button of buttons) button.disabled = !village.ready;
    tick();
  }

  on("clock", show);
  on("state", show);
  setInterval(tick, 1000);
  show();
}
