// How does something that is no text look in a bubble?
import { el, icon } from "./dom.js";
import { length } from "./moments.js";
import { has, t } from "./words.js";

const BARS = 28;
let playing = null;

export const kindName = (kind) => t(has(kind) ? kind : "other_kind");

export function medium(message) {
  switch (message.kind) {
    case "photo":
      return photo(message.file);
    case "voice":
    case "audio":
      return voice(message.file);
    case "sticker":
      return el("span", { class: "sticker", role: "img", "aria-label": t("sticker") }, message.file.emoji ?? "🙂");
    case "location":
      return place(message.location, "");
    case "venue":
      return place(message.venue.location, message.venue.title);
    case "contact":
      return card("person", `${message.contact.first_name} ${message.contact.last_name ?? ""}`, message.contact.phone_number);
    case "video":
    case "animation":
    case "video_note":
      return card("play", kindName(message.kind), length(message.file.duration ?? 0));
    case "document":
      return paper(message.file);
    case "text":
      return null;
  }
  return el("em", {}, kindName(message.kind));
}

export function photo(file) {
  const image = el("img", { src: file.url, alt: t("photo"), loading: "lazy", decoding: "async" });
  return el("a", { class: "photo", href: file.url, target: "_blank", rel: "noopener" }, image);
}

function paper(file) {
  const name = file.file_name ?? kindName("document");
  const shown = card("file", name, size(file.file_size));
  return el("a", { class: "plain", href: file.url, download: name, "aria-label": t("download", { name }) }, shown);
}

function card(sign, title, detail) {
  return el(
    "span",
    { class: "card" },
    el("span", { class: "card-sign" }, icon(sign)),
    el("span", { class: "card-words" }, el("span", { class: "card-title" }, title), el("small", {}, detail)),
  );
}

function place({ latitude, longitude }, title) {
  const where = `${latitude.toFixed(4)}, ${longitude.toFixed(4)}`;
  return el(
    "span",
    { class: "place", role: "img", "aria-label": `${t("location")} ${where}` },
    el("span", { class: "map" }, icon("pin")),
    el("small", {}, title ? `${title} · ${where}` : where),
  );
}

function voice(file) {
  const sound = new Audio();
  sound.preload = "none";
  sound.src = file.url;
  const time = el("small", {}, length(file.duration ?? 0));
  const bars = el("span", { class: "bars", "aria-hidden": "true" }, waves(file.url));
  const button = el("button", { type: "button", class: "voice-button", "aria-label": t("play"), onclick: turn }, icon("play"));

  function turn() {
    if (!sound.paused) return sound.pause();
    if (playing && playing !== sound) playing.pause();
    playing = sound;
    return sound.play().catch(() => {
      time.textContent = t("unplayable");
    });
  }

  function show(isOn) {
    button.replaceChildren(icon(isOn ? "pause" : "play"));
    button.setAttribute("aria-label", t(isOn ? "pause" : "play"));
  }

  sound.addEventListener("play", () => show(true));
  sound.addEventListener("pause", () => show(false));
  sound.addEventListener("ended", () => {
    mark(0);
    time.textContent = length(file.duration ?? 0);
  });
  sound.addEventListener("timeupdate", () => {
    const whole = Number.isFinite(sound.duration) ? sound.duration : file.duration || 1;
    mark(sound.currentTime / whole);
    time.textContent = length(sound.currentTime);
  });

  function mark(part) {
    [...bars.children].forEach((bar, place) => bar.classList.toggle("heard", place < part * BARS));
  }

  return el("span", { class: "voice" }, button, el("span", { class: "voice-line" }, bars, time));
}

// No client measures the sound either before it is played; the address gives each note its own face.
function waves(seed) {
  let state = [...seed].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) % 65521, 7);
  return Array.from({ length: BARS }, () => {
    state = (state * 75 + 74) % 65537;
    return el("i", { class: `h${1 + (state % 6)}` });
  });
}

function size(bytes = 0) {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} kB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
