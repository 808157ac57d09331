// In which language does the page speak?
import english from "./words-en.js";
import indonesian from "./words-id.js";

const KEY = "pendamping-language";
const ALL = { id: indonesian, en: english };

function remembered() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null; // storage may be forbidden; the page works without
  }
}

const words = ALL[remembered()] ?? indonesian;

export const language = words.language;
export const otherLanguage = words.other;

export function t(key, facts = {}) {
  const text = words[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (_, name) => facts[name] ?? "");
}

export function has(key) {
  return key in words;
}

export function changeLanguage() {
  try {
    localStorage.setItem(KEY, language === "id" ? "en" : "id");
  } finally {
    location.reload();
  }
}
