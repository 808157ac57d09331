// How does the page come together?
import { listen } from "./channel.js";
import { showClock } from "./clock.js";
import { el } from "./dom.js";
import { faultsDrawer } from "./faults.js";
import { showGuide } from "./guide.js";
import { Phone } from "./phone.js";
import { hear, on, person, village } from "./store.js";
import { showTabs } from "./tabs.js";
import { changeLanguage, language, otherLanguage, t } from "./words.js";

const place = (name) => document.getElementById(name);
const phones = new Map();
const waiting = new Set();

document.documentElement.lang = language;
document.title = t("title");
showClock(place("clock"));
showGuide(place("guide"), point);
place("tools").append(faultsDrawer(), el("button", { type: "button", class: "tool", onclick: changeLanguage }, otherLanguage));
const tabs = showTabs(place("tabs"), phones, (role) => phones.get(role)?.show());

on("state", () => {
  notice(village.ready ? "" : t("starting"));
  for (const role of village.roles) {
    if (!phones.has(role)) {
      phones.set(role, new Phone(role));
      place("phones").append(phones.get(role).node);
    }
  }
  tabs.build();
  for (const phone of phones.values()) phone.show();
});
on("chat", showSoon);
on("person", showSoon);
on("select", (role) => phones.get(role)?.show());
on("read", (id) => phones.get(person(id)?.role)?.picker.show());
on("heard", (id) => onPhoneOf(id, (phone) => phone.endTyping()));
on("action", ({ chat, action }) => onPhoneOf(chat, (phone) => phone.typing(action)));
on("toast", (told) => onPhoneOf(told.chat, (phone) => phone.answered(told)));
document.addEventListener("visibilitychange", () => phones.forEach((phone) => phone.show()));
listen(hear, (isConnected) => {
  document.body.classList.toggle("is-lost", !isConnected);
  if (!isConnected) notice(t("lost"));
  else if (village.ready) notice("");
});

function onPhoneOf(id, does) {
  const phone = phones.get(person(id)?.role);
  if (phone?.person?.id === id) does(phone);
}

// Many messages may come at once; each phone is drawn once for all of them.
function showSoon(id) {
  const role = person(id)?.role;
  if (!role || waiting.has(role)) return;
  waiting.add(role);
  setTimeout(() => {
    waiting.delete(role);
    phones.get(role)?.show();
  }, 16);
}

function notice(words) {
  place("banner").hidden = !words;
  place("banner").textContent = words;
}

function point(role) {
  if (phones.has(role)) tabs.choose(role);
  const target = role === "clock" ? place("clock") : phones.get(role)?.node;
  target?.classList.remove("pointed");
  requestAnimationFrame(() => target?.classList.add("pointed"));
}
