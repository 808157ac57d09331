// What is worth trying next, and what has really happened already?
import { el, icon } from "./dom.js";
import { on, person, select, village } from "./store.js";
import { t } from "./words.js";

const STEPS = [
  { name: "answered", role: "trainee" },
  { name: "alerted", role: "clock" },
  { name: "claimed", role: "trainer" },
  { name: "talked", role: "trainer" },
  { name: "resolved", role: "trainer" },
  { name: "announced", role: "coordinator" },
];

// `point(role)` draws the eye to a phone or to the clock.
export function showGuide(place, point) {
  const title = el("h2", { id: "guide-title" });
  const all = el("button", { type: "button", class: "all-steps", "aria-expanded": "false" });
  all.addEventListener("click", () => {
    const open = place.classList.toggle("open");
    all.setAttribute("aria-expanded", String(open));
  });
  const items = new Map(STEPS.map((step, place_) => [step.name, item(step, place_)]));
  place.setAttribute("aria-labelledby", "guide-title");
  place.append(el("div", { class: "guide-head" }, title, all), el("ol", { class: "steps" }, [...items.values()]));

  function item(step, number) {
    return el(
      "li",
      { class: "step", "data-step": step.name },
      el(
        "button",
        { type: "button", title: t("show"), onclick: () => show(step) },
        el("span", { class: "mark" }, el("span", { class: "number" }, String(number + 1)), icon("check"), el("span", { class: "unseen" })),
        el("span", { class: "step-words" }, el("b", {}, t(`step-${step.name}`)), el("small", {}, t(`do-${step.name}`))),
      ),
    );
  }

  function show(step) {
    const { trainer, trainee } = village.guide;
    if (step.role === "trainer" && person(trainer)) select(trainer);
    if (step.name === "talked" && person(trainee)) select(trainee);
    point(step.role);
  }

  function tick() {
    const done = new Set(village.guide.done);
    const next = STEPS.find((step) => !done.has(step.name));
    for (const [name, node] of items) {
      node.classList.toggle("done", done.has(name));
      node.classList.toggle("next", name === next?.name);
      node.toggleAttribute("aria-current", false);
      if (name === next?.name) node.setAttribute("aria-current", "step");
      node.querySelector(".unseen").textContent = done.has(name) ? t("stepDone") : "";
    }
    place.classList.toggle("complete", !next);
    title.textContent = next ? t("guide") : t("guideDone");
    all.textContent = t("stepOf", { n: done.size, all: STEPS.length });
    all.title = t("allSteps");
  }

  on("guide", tick);
  on("state", tick);
  tick();
}
