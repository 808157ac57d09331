// Which phone is seen where only one fits?
import { el } from "./dom.js";
import { on, peopleOf, unread, village } from "./store.js";
import { t } from "./words.js";

export function showTabs(place, phones, changed) {
  const tabs = new Map();
  let current = null;
  place.setAttribute("aria-label", t("chooseTab"));
  place.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const roles = [...tabs.keys()];
    choose(roles.at((roles.indexOf(current) + step) % roles.length), true);
  });

  function choose(role, isByKey = false) {
    current = role;
    for (const [name, tab] of tabs) {
      const isCurrent = name === role;
      tab.node.setAttribute("aria-selected", String(isCurrent));
      tab.node.tabIndex = isCurrent ? 0 : -1;
      phones.get(name).node.classList.toggle("behind", !isCurrent);
      if (isCurrent && isByKey) tab.node.focus();
    }
    changed(role);
  }

  function build() {
    if (tabs.size === village.roles.length) return count();
    for (const role of village.roles) {
      const badge = el("span", { class: "badge", hidden: true });
      const node = el("button", { type: "button", role: "tab", "aria-controls": `phone-${role}`, onclick: () => choose(role) }, el("span", {}, t(role)), badge);
      tabs.set(role, { node, badge });
    }
    place.replaceChildren(...[...tabs.values()].map((tab) => tab.node));
    if (village.roles.length) choose(village.roles[0]);
    return count();
  }

  function count() {
    for (const [role, { badge }] of tabs) {
      const waiting = peopleOf(role).reduce((sum, one) => sum + unread(one.id), 0);
      badge.hidden = !waiting;
      badge.textContent = waiting > 99 ? "99+" : waiting;
    }
  }

  on("read", count);
  on("chat", count);
  return { build, choose };
}
