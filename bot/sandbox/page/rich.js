// How does a text with entities become nodes? Telegram counts in UTF-16, as JavaScript does.
import { el } from "./dom.js";
import { t } from "./words.js";

const TAGS = {
  bold: "strong",
  italic: "em",
  underline: "u",
  strikethrough: "s",
  code: "code",
  pre: "pre",
  blockquote: "blockquote",
  expandable_blockquote: "blockquote",
};
const SAFE_ADDRESS = /^(https?|tg|mailto|tel):/i;

// `follow(kind, what)` is called for a command or a link that leads to the bot itself.
export function rich(text, entities, follow) {
  const sorted = [...(entities ?? [])].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return nodes(text, 0, text.length, sorted, follow);
}

function nodes(text, start, end, entities, follow) {
  const made = [];
  let at = start;
  let rest = entities;
  while (rest.length) {
    const [entity, ...others] = rest;
    const from = Math.max(entity.offset, at);
    const to = Math.min(entity.offset + entity.length, end);
    rest = others;
    if (from >= to) continue;
    if (from > at) made.push(text.slice(at, from));
    const inside = rest.filter((other) => other.offset < to);
    rest = rest.filter((other) => other.offset + other.length > to);
    made.push(dressed(entity, text.slice(from, to), nodes(text, from, to, inside, follow), follow));
    at = to;
  }
  if (at < end) made.push(text.slice(at, end));
  return made;
}

function dressed(entity, words, inside, follow) {
  if (TAGS[entity.type]) return el(TAGS[entity.type], {}, inside);
  switch (entity.type) {
    case "bot_command":
      return el("button", { type: "button", class: "in-text", onclick: () => follow("command", words) }, inside);
    case "text_link":
      return link(entity.url, inside, follow);
    case "url":
      return link(/^[a-z]+:/i.test(words) ? words : `https://${words}`, inside, follow);
    case "email":
      return link(`mailto:${words}`, inside, follow);
    case "phone_number":
      return link(`tel:${words}`, inside, follow);
    case "spoiler":
      return spoiler(inside);
    case "mention":
    case "hashtag":
    case "text_mention":
      return el("span", { class: "named" }, inside);
  }
  return el("span", {}, inside);
}

function link(address, inside, follow) {
  if (!SAFE_ADDRESS.test(address)) return el("span", {}, inside);
  if (leadsToBot(address)) {
    return el("button", { type: "button", class: "in-text", onclick: () => follow("invitation", address) }, inside);
  }
  return el("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, inside);
}

export const leadsToBot = (address) => /^https:\/\/t\.me\/\w+\?start=/i.test(address);

function spoiler(inside) {
  const hidden = el("span", { class: "spoiler", role: "button", tabindex: "0", "aria-label": t("spoiler") }, inside);
  const show = () => {
    hidden.className = "spoiler shown";
    for (const name of ["role", "tabindex", "aria-label"]) hidden.removeAttribute(name);
  };
  hidden.addEventListener("click", show);
  hidden.addEventListener("keydown", (event) => event.key === "Enter" && show());
  return hidden;
}
