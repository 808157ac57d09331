// What does one phone show, and what happens when it is touched?
import { act, Refused } from "./channel.js";
import { Chat } from "./chat.js";
import { Composer } from "./composer.js";
import { el, iconButton } from "./dom.js";
import { Picker } from "./picker.js";
import { held, markRead, village } from "./store.js";
import { has, t } from "./words.js";

const TOAST_MILLISECONDS = 3500;
const TYPING_MILLISECONDS = 5000;
const PRESS_MILLISECONDS = 8000;

export class Phone {
  constructor(role) {
    this.role = role;
    this.pressed = new Map();
    this.picker = new Picker(this);
    this.chat = new Chat({
      press: (message, button, key) => this.press(message, button, key),
      reply: (message) => this.composer.reply(message),
      edit: (message) => this.composer.edit(message),
      remove: (message) => this.tries(act("delete", { person: this.person.id, message: message.id })),
      goTo: (id) => this.chat.goTo(id),
      follow: (kind, what) => this.follow(kind, what),
      toast: (text) => this.toast(text),
    });
    this.composer = new Composer(this);
    this.status = el("small", { class: "status", "aria-live": "polite" }, t("bot"));
    this.toasts = el("div", { class: "toasts", role: "status" });
    this.foot = el("div", { class: "foot" });
    this.node = el(
      "section",
      { class: `phone ${role}`, id: `phone-${role}`, role: "tabpanel", "aria-label": t("phoneOf", { role: t(role) }), "data-role": role },
      el("div", { class: "top" }, el("span", { class: "role" }, t(role)), this.picker.button),
      this.picker.sheet.node,
      el(
        "div",
        { class: "partner" },
        el("img", { src: "icon.svg", alt: "", width: 28, height: 28 }),
        el("span", { class: "partner-words" }, el("strong", {}, "Pendamping"), this.status),
      ),
      this.chat.node,
      this.toasts,
      this.foot,
    );
  }

  get person() {
    return held(this.role);
  }

  show() {
    const { person } = this;
    if (!person) return;
    if (this.shown !== person.id) {
      this.composer.change(this.shown, person.id);
      this.endTyping();
      this.toasts.replaceChildren();
    }
    this.shown = person.id;
    this.picker.show();
    this.chat.show(person, () => this.opening(person));
    this.composer.show(person);
    this.showFoot(person);
    if (this.isSeen()) markRead(person.id);
  }

  isSeen() {
    return !document.hidden && this.node.offsetParent !== null;
  }

  showFoot(person) {
    const face = person.gone ? "gone" : person.blocked ? "blocked" : person.joined ? "writing" : "start";
    if (this.footFace === `${face}${face === "start" ? person.id : ""}`) return;
    this.footFace = `${face}${face === "start" ? person.id : ""}`;
    const feet = {
      gone: () => el("p", { class: "closed" }, t("goneHere")),
      blocked: () => el("div", { class: "closed" }, t("blockedHere"), this.bigButton(t("unblock"), () => act("unblock", { person: this.person.id }))),
      start: () => this.bigButton(t("start"), () => act("open", { person: this.person.id, link: "" })),
      writing: () => this.composer.node,
    };
    this.foot.replaceChildren(feet[face]());
  }

  bigButton(words, does) {
    return el("button", { type: "button", class: "big", onclick: () => this.tries(does()) }, words);
  }

  // What somebody sees before the first word: here a newcomer finds the invitation.
  opening(person) {
    if (person.joined) return el("p", { class: "day" }, el("span", {}, t("emptyChat")));
    const link = el("input", { class: "link", "aria-label": t("invitation"), spellcheck: false });
    link.value = village.links[this.role] ?? "";
    return el(
      "div",
      { class: "opening" },
      el("img", { src: "icon.svg", alt: "", width: 64, height: 64 }),
      el("p", {}, t("startHint")),
      el("label", {}, el("span", {}, t("invitation")), link),
      this.bigButton(t("openInvitation"), () => act("open", { person: this.person.id, link: link.value.trim() })),
    );
  }

  follow(kind, what) {
    if (kind === "invitation") return this.tries(act("open", { person: this.person.id, link: what }));
    return this.tries(act("type", { person: this.person.id, text: what }));
  }

  async press(message, button, key) {
    if (key.classList.contains("waiting")) return;
    key.classList.add("waiting");
    const done = () => key.classList.remove("waiting");
    const answer = await this.tries(act("press", { person: this.person.id, message: message.id, data: button.callback_data }), done);
    if (!answer) return;
    this.pressed.set(answer.query, done);
    setTimeout(() => this.release(answer.query), PRESS_MILLISECONDS);
  }

  release(query) {
    this.pressed.get(query)?.();
    this.pressed.delete(query);
  }

  answered({ query, text, alert }) {
    // The answer may be here before the press itself has come back.
    setTimeout(() => this.release(query), 50);
    if (!text) return;
    if (alert) this.alert(text);
    else this.toast(text);
  }

  alert(text) {
    const box = el("dialog", { class: "alert" }, el("p", {}, text), el("button", { type: "button", class: "big", onclick: () => box.close() }, t("ok")));
    box.addEventListener("close", () => box.remove());
    this.node.append(box);
    box.showModal();
  }

  toast(text) {
    const shown = el("p", { class: "toast" }, text);
    this.toasts.append(shown);
    setTimeout(() => shown.remove(), TOAST_MILLISECONDS);
  }

  typing(action) {
    const key = `action-${action}`;
    this.status.textContent = t(has(key) ? key : "action-other");
    this.status.classList.add("busy");
    clearTimeout(this.typingEnds);
    this.typingEnds = setTimeout(() => this.endTyping(), TYPING_MILLISECONDS);
  }

  endTyping() {
    clearTimeout(this.typingEnds);
    this.status.textContent = t("bot");
    this.status.classList.remove("busy");
  }

  // What an act answers; undefined where it could not be done, and then the visitor is told so.
  async tries(doing, otherwise = () => {}) {
    try {
      return (await doing) ?? {};
    } catch (failure) {
      otherwise();
      this.toast(t(failure instanceof Refused ? "notPossible" : "notSent"));
      return undefined;
    }
  }
}
