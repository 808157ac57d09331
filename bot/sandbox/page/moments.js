// How is a moment written, in the village's own time?
import { village } from "./store.js";
import { language, t } from "./words.js";

const LOCALE = language === "id" ? "id-ID" : "en-GB";
const made = new Map();

function written(date, options) {
  const key = village.timezone + JSON.stringify(options);
  if (!made.has(key)) {
    made.set(key, new Intl.DateTimeFormat(LOCALE, { timeZone: village.timezone, ...options }));
  }
  return made.get(key).format(date);
}

const CLOCK = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };

export const timeOf = (seconds) => written(seconds * 1000, CLOCK);
export const dayOf = (seconds) => written(seconds * 1000, { day: "numeric", month: "long" });
export const dateLine = (now) => written(now, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
export const shortDateLine = (now) => written(now, { weekday: "short", day: "numeric", month: "short" });
export const clockLine = (now) => written(now, CLOCK);

export function length(seconds) {
  const whole = Math.max(0, Math.round(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

export function span(hours) {
  return hours < 48 ? t("hours", { n: Math.round(hours) }) : t("days", { n: Math.round(hours / 24) });
}
