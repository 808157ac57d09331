// How does something open above a button, and close again?
import { el } from "./dom.js";

let open = null;

// A small sheet beside `button`: closed by Escape, by a tap elsewhere, and by opening another.
export class Sheet {
  constructor(button, more = {}) {
    this.button = button;
    this.node = el("div", { class: "sheet", hidden: true, ...more });
    button.setAttribute("aria-expanded", "false");
    button.addEventListener("click", () => this.turn());
    this.node.addEventListener("keydown", (event) => this.steer(event));
  }

  get isOpen() {
    return !this.node.hidden;
  }

  turn() {
    if (this.isOpen) this.close();
    else this.show();
  }

  show() {
    open?.close(false);
    this.fill?.();
    open = this;
    this.node.hidden = false;
    this.button.setAttribute("aria-expanded", "true");
    (this.node.querySelector('[aria-selected="true"]') ?? this.node.querySelector("button, input"))?.focus();
  }

  close(giveFocusBack = true) {
    if (!this.isOpen) return;
    open = null;
    this.node.hidden = true;
    this.button.setAttribute("aria-expanded", "false");
    if (giveFocusBack) this.button.focus();
  }

  steer(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    const choices = [...this.node.querySelectorAll("button:not([disabled])")];
    choices.at((choices.indexOf(document.activeElement) + step) % choices.length)?.focus();
    event.preventDefault();
  }
}

document.addEventListener("keydown", (event) => event.key === "Escape" && open?.close());
document.addEventListener("pointerdown", (event) => {
  if (open && !open.node.contains(event.target) && !open.button.contains(event.target)) open.close(false);
});
