// What stands in a chat, and where in it does one look?
import { album, bubble } from "./bubble.js";
import { el, icon, settle } from "./dom.js";
import { dayOf } from "./moments.js";
import { t } from "./words.js";

const NEAR_THE_END = 80;

export class Chat {
  constructor(hands) {
    this.hands = hands;
    this.made = new Map();
    this.owner = null;
    this.missed = 0;
    this.log = el("div", { class: "log", role: "log", tabindex: "0" });
    this.badge = el("span", { class: "badge" });
    const label = t("toBottom");
    this.down = el("button", { type: "button", class: "round down", "aria-label": label, title: label, hidden: true }, icon("down"), this.badge);
    this.down.addEventListener("click", () => this.toEnd(true));
    this.log.addEventListener("scroll", () => this.look(), { passive: true });
    this.node = el("div", { class: "chat" }, this.log, this.down);
    // A keyboard or a longer draft makes the chat smaller; its end stays in sight.
    new ResizeObserver(() => this.wasAtEnd && this.toEnd()).observe(this.log);
  }

  // `opening` makes what stands here before the first word.
  show(owner, opening) {
    const changed = this.owner !== owner.id;
    const before = changed ? Infinity : this.newest;
    this.newest = before;
    if (changed) this.forget();
    this.owner = owner.id;
    this.log.setAttribute("aria-label", t("chatWith", { name: owner.name }));
    const atEnd = changed || this.wasAtEnd;
    const messages = [...owner.messages.values()];
    settle(this.log, messages.length ? this.nodes(messages) : [(this.opening ??= opening())]);
    this.newest = messages.at(-1)?.id ?? 0;
    const news = messages.filter((message) => message.id > before);
    if (atEnd || news.some((message) => !message.out)) this.toEnd();
    else this.missed += news.length;
    this.look();
  }

  forget() {
    this.made.clear();
    this.opening = null;
  }

  nodes(messages) {
    const wanted = [];
    const kept = new Map();
    let day = "";
    for (const group of grouped(messages)) {
      const today = dayOf(group.messages[0].date);
      if (today !== day) wanted.push(this.keep(kept, `day ${today}`, today, () => el("div", { class: "day" }, el("span", {}, today))));
      day = today;
      const node = this.keep(kept, `message ${group.messages[0].id}`, JSON.stringify(group.messages), () => this.draw(group));
      node.classList.toggle("last", group.isLast);
      wanted.push(node);
    }
    this.made = kept;
    return wanted;
  }

  draw({ messages }) {
    const drawn = messages.length > 1 ? album(messages, this.hands) : bubble(messages[0], this.hands);
    if (messages.at(-1).id > (this.newest ?? 0)) drawn.classList.add("fresh");
    return drawn;
  }

  // The node made earlier where it still looks the same.
  keep(kept, name, face, make) {
    const known = this.made.get(name);
    const entry = known?.face === face ? known : { face, node: make() };
    kept.set(name, entry);
    return entry.node;
  }

  goTo(id) {
    const row = this.log.querySelector(`[data-id="${id}"]`);
    if (!row) return;
    row.scrollIntoView({ block: "center" });
    row.classList.remove("shown");
    requestAnimationFrame(() => row.classList.add("shown"));
  }

  isAtEnd() {
    return this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < NEAR_THE_END;
  }

  toEnd(smoothly = false) {
    this.wasAtEnd = true;
    this.log.scrollTo({ top: this.log.scrollHeight, behavior: smoothly ? "smooth" : "instant" });
    // Pictures grow when they come in.
    for (const image of this.log.querySelectorAll("img")) {
      if (!image.complete) image.addEventListener("load", () => this.wasAtEnd && this.toEnd(), { once: true });
    }
  }

  look() {
    if (!this.log.clientHeight) return; // behind a tab there is nothing to measure
    const atEnd = this.isAtEnd();
    this.wasAtEnd = atEnd;
    if (atEnd) this.missed = 0;
    this.down.hidden = atEnd;
    this.badge.textContent = this.missed || "";
    this.badge.hidden = !this.missed;
  }
}

// Pictures of one album stand together; the last of several bubbles in a row carries the tail.
function grouped(messages) {
  const groups = [];
  for (const message of messages) {
    const previous = groups.at(-1);
    const isSameAlbum = message.kind === "photo" && message.media_group_id && previous?.messages[0].media_group_id === message.media_group_id;
    if (isSameAlbum) previous.messages.push(message);
    else groups.push({ messages: [message], isLast: true });
  }
  groups.forEach((group, place) => {
    const next = groups[place + 1];
    group.isLast = !next || next.messages[0].out !== group.messages[0].out || dayOf(next.messages[0].date) !== dayOf(group.messages[0].date);
  });
  return groups;
}
