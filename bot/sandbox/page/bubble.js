// How does one message look, and what can be done with it?
import { el, icon, iconButton } from "./dom.js";
import { kindName, medium, photo } from "./media.js";
import { timeOf } from "./moments.js";
import { leadsToBot, rich } from "./rich.js";
import { t } from "./words.js";

const BARE = new Set(["sticker"]);

// `hands` are what the phone does when somebody acts on a message.
export function bubble(message, hands) {
  const side = message.out ? "theirs" : "mine";
  const shape = BARE.has(message.kind) ? "bare" : "";
  const body = el(
    "div",
    { class: `bubble ${shape}` },
    message.forwarded && el("div", { class: "forwarded" }, t("forwarded", { name: message.forwarded })),
    message.reply && quote(message.reply, hands),
    medium(message),
    words(message, hands),
    stamp(message),
  );
  return row(message, side, [el("div", { class: "line" }, body, actions(message, hands)), keyboard(message, hands)], hands);
}

export function album(messages, hands) {
  const [first] = messages;
  const captioned = messages.find((message) => message.caption) ?? first;
  const grid = el("div", { class: "album" }, messages.map((message) => photo(message.file)));
  const body = el("div", { class: "bubble" }, grid, words(captioned, hands), stamp(messages.at(-1)));
  return row(first, first.out ? "theirs" : "mine", [el("div", { class: "line" }, body, actions(first, hands))], hands);
}

function row(message, side, inside, hands) {
  const node = el("div", { class: `row ${side}`, "data-id": message.id }, inside);
  swipe(node, () => hands.reply(message));
  // Without a mouse there is no hovering: a tap on the bubble shows what can be done with it.
  node.addEventListener("click", (event) => !event.target.closest("button, a, [role]:not(.row)") && node.classList.toggle("acting"));
  return node;
}

function words(message, hands) {
  const text = message.text ?? message.caption;
  if (!text) return null;
  return el("div", { class: "words" }, rich(text, message.entities ?? message.caption_entities, hands.follow));
}

function stamp(message) {
  return el("span", { class: "stamp" }, message.edited && el("span", { class: "edited" }, `${t("edited")} `), timeOf(message.date));
}

function quote(reply, hands) {
  return el(
    "button",
    { type: "button", class: "quote", onclick: () => hands.goTo(reply.id) },
    el("strong", {}, reply.out ? "Pendamping" : t("you")),
    el("span", {}, reply.words || kindName(reply.kind)),
  );
}

function actions(message, hands) {
  const own = !message.out && (message.text || message.caption);
  return el(
    "div",
    { class: "actions" },
    iconButton("reply", t("reply"), () => hands.reply(message)),
    own && iconButton("pencil", t("edit"), () => hands.edit(message)),
    !message.out && iconButton("trash", t("remove"), () => hands.remove(message)),
  );
}

function keyboard(message, hands) {
  if (!message.buttons.length) return null;
  const rows = message.buttons.map((line) => el("div", { class: "keys-row" }, line.map((button) => key(message, button, hands))));
  return el("div", { class: "keys" }, rows);
}

function key(message, button, hands) {
  if (button.callback_data) {
    const onclick = (event) => hands.press(message, button, event.currentTarget);
    return el("button", { type: "button", class: "key", onclick }, el("span", {}, button.text));
  }
  if (button.url && leadsToBot(button.url)) {
    return el("button", { type: "button", class: "key", onclick: () => hands.follow("invitation", button.url) }, button.text);
  }
  if (button.url) {
    const more = { class: "key", href: button.url, target: "_blank", rel: "noopener noreferrer" };
    return el("a", more, button.text, icon("link"));
  }
  const copies = () => navigator.clipboard?.writeText(button.copy_text?.text ?? "").then(() => hands.toast(t("copied")));
  return el("button", { type: "button", class: "key", disabled: !button.copy_text, onclick: copies }, button.text);
}

const FAR_ENOUGH = 56;

function swipe(node, done) {
  let start = null;
  node.addEventListener("touchstart", (event) => {
    start = { x: event.touches[0].clientX, y: event.touches[0].clientY };
  }, { passive: true });
  node.addEventListener("touchmove", (event) => {
    if (!start) return;
    const across = event.touches[0].clientX - start.x;
    if (Math.abs(event.touches[0].clientY - start.y) > Math.abs(across)) start = null;
    node.style.translate = start && across < 0 ? `${Math.max(across, -FAR_ENOUGH - 8)}px` : "";
  }, { passive: true });
  node.addEventListener("touchend", (event) => {
    const across = start ? event.changedTouches[0].clientX - start.x : 0;
    node.style.translate = "";
    start = null;
    if (across < -FAR_ENOUGH) done();
  });
}
