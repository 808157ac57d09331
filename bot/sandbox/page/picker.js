// Who holds this phone, and who else could?
import { act } from "./channel.js";
import { avatar, el, icon, settle } from "./dom.js";
import { kindName } from "./media.js";
import { Sheet } from "./sheet.js";
import { held, peopleOf, select, unread } from "./store.js";
import { t } from "./words.js";

export class Picker {
  constructor(phone) {
    this.phone = phone;
    this.name = el("span", { class: "holder-name" });
    this.face = el("span", { class: "holder-face" });
    this.others = el("span", { class: "badge", hidden: true });
    this.button = el("button", { type: "button", class: "holder", "aria-haspopup": "listbox" }, this.face, this.name, this.others, icon("down"));
    this.sheet = new Sheet(this.button, { class: "sheet people", role: "listbox", "aria-label": t("people") });
    this.sheet.fill = () => this.fill();
    this.rows = new Map();
    this.last = this.arrival();
  }

  show() {
    const person = held(this.phone.role);
    this.name.textContent = person.name;
    this.face.replaceChildren(avatar(person));
    this.button.setAttribute("aria-label", t("heldBy", { name: person.name }));
    const elsewhere = peopleOf(this.phone.role).filter((one) => one.id !== person.id);
    const count = elsewhere.reduce((sum, one) => sum + unread(one.id), 0);
    this.others.hidden = !count;
    this.others.textContent = count > 99 ? "99+" : count;
    this.others.title = t("unread", { n: count });
    if (this.sheet.isOpen) this.fill();
  }

  // A row is made anew only when it looks different, so that a tap on it is not lost under the finger.
  fill() {
    const rows = peopleOf(this.phone.role).map((person) => {
      const isHeld = person.id === held(this.phone.role)?.id;
      const face = JSON.stringify([person.name, isHeld, unread(person.id), lastWords(person)]);
      if (this.rows.get(person.id)?.face !== face) this.rows.set(person.id, { face, node: this.row(person, isHeld) });
      return this.rows.get(person.id).node;
    });
    const focused = this.sheet.node.contains(document.activeElement) && document.activeElement.dataset.person;
    settle(this.sheet.node, [...rows, this.last]);
    if (focused) this.rows.get(Number(focused))?.node.focus();
  }

  row(person, isHeld) {
    const count = unread(person.id);
    const choose = () => {
      this.sheet.close();
      select(person.id);
    };
    return el(
      "button",
      { type: "button", class: "choice someone", role: "option", "aria-selected": String(isHeld), "data-person": String(person.id), onclick: choose },
      avatar(person),
      el("span", { class: "someone-words" }, el("b", {}, person.name), el("small", {}, lastWords(person))),
      count > 0 && el("span", { class: "badge", title: t("unread", { n: count }) }, String(count)),
      isHeld && icon("check"),
    );
  }

  arrival() {
    return el(
      "button",
      { type: "button", class: "choice someone", role: "option", "aria-selected": "false", onclick: () => this.arrive() },
      el("span", { class: "avatar new", "aria-hidden": "true" }, "+"),
      el("span", { class: "someone-words" }, el("b", {}, t("newcomer")), el("small", {}, t("newcomerHint"))),
    );
  }

  async arrive() {
    this.sheet.close();
    const answer = await this.phone.tries(act("arrive", { role: this.phone.role }));
    if (answer) select(answer.person);
  }
}

function lastWords(person) {
  if (person.blocked) return t("blockedTag");
  const last = [...person.messages.values()].at(-1);
  if (!last) return t("notJoined");
  return (last.text ?? last.caption ?? kindName(last.kind)).replaceAll("\n", " ");
}
