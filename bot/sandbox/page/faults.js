// What can go wrong, at the visitor's wish?
import { act } from "./channel.js";
import { el, icon } from "./dom.js";
import { Sheet } from "./sheet.js";
import { held, on, village } from "./store.js";
import { changeLanguage, otherLanguage, t } from "./words.js";

export function faultsDrawer() {
  const count = el("span", { class: "badge", hidden: true });
  const button = el("button", { type: "button", class: "tool faults-button", "aria-haspopup": "true" }, icon("cloud"), el("span", { class: "wide" }, t("faults")), count);
  button.setAttribute("aria-label", t("faults"));
  const sheet = new Sheet(button, { class: "sheet faults", role: "group", "aria-label": t("faults") });
  sheet.fill = fill;

  function fill() {
    const { down, floods } = village.faults;
    const people = village.roles.map(held).filter(Boolean);
    sheet.node.replaceChildren(
      el("p", { class: "hint" }, t("faultsHint")),
      turn("cut", t("cut"), t("cutHint"), down, () => act(down ? "mend" : "cut")),
      el(
        "div",
        { class: "fault" },
        el("span", {}, el("b", {}, t("flood")), el("small", {}, t("floodHint"))),
        el("button", { type: "button", class: "small", "data-fault": "flood", disabled: floods > 0, onclick: () => act("flood") }, floods ? t("floodLeft", { n: floods }) : t("floodNow")),
      ),
      ...people.map((person) =>
        turn(`block-${person.role}`, t("blocks", { name: person.name }), t("blocksHint"), person.blocked, () =>
          act(person.blocked ? "unblock" : "block", { person: person.id }),
        ),
      ),
      el("button", { type: "button", class: "tool drawer-language", onclick: changeLanguage }, otherLanguage),
    );
  }

  function show() {
    const wrong = Number(village.faults.down) + Number(village.faults.floods > 0);
    count.hidden = !wrong;
    count.textContent = "!";
    document.body.classList.toggle("is-cut", village.faults.down);
    if (!sheet.isOpen) return;
    const focused = document.activeElement?.dataset?.fault;
    fill();
    if (focused) sheet.node.querySelector(`[data-fault="${focused}"]`)?.focus();
  }

  for (const kind of ["faults", "state", "person", "select"]) on(kind, show);
  return el("div", { class: "drawer" }, button, sheet.node);
}

function turn(name, title, hint, isOn, does) {
  const button = el("button", { type: "button", role: "switch", class: "switch", "data-fault": name, "aria-checked": String(isOn), "aria-label": title, onclick: () => does().catch(() => {}) });
  return el("div", { class: "fault" }, el("span", {}, el("b", {}, title), el("small", {}, hint)), button);
}
