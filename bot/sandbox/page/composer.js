// How does somebody write, answer, correct, choose a command or speak?
import { Attachments } from "./attach.js";
import { act, upload } from "./channel.js";
import { el, icon, iconButton } from "./dom.js";
import { kindName } from "./media.js";
import { length } from "./moments.js";
import { Recorder } from "./recorder.js";
import { Sheet } from "./sheet.js";
import { t } from "./words.js";

export class Composer {
  constructor(phone) {
    this.phone = phone;
    this.about = null; // { kind: "reply" | "edit", message }
    this.drafts = new Map();
    this.recorder = null;

    this.input = el("textarea", { class: "input", rows: 1, placeholder: t("write"), "aria-label": t("write"), enterkeyhint: "send" });
    this.input.addEventListener("input", () => this.typed());
    this.input.addEventListener("keydown", (event) => this.keyed(event));
    this.aboutBar = el("div", { class: "about", hidden: true });
    this.recordingBar = el("div", { class: "recording", role: "status", hidden: true });

    this.menuButton = el("button", { type: "button", class: "menu-button", "aria-haspopup": "true" }, icon("menu"), el("span", {}, t("menu")));
    this.menu = new Sheet(this.menuButton, { class: "sheet menu", "aria-label": t("commands") });
    this.menu.fill = () => this.fillMenu("");
    this.attachments = new Attachments(phone);
    this.keysButton = iconButton("keys", t("keyboard"), () => this.turnKeys(), { hidden: true });
    this.sendButton = iconButton("send", t("send"), () => this.send(), { class: "send", hidden: true });
    this.micButton = iconButton("mic", t("record"), () => this.record(), { class: "send" });
    this.keys = el("div", { class: "reply-keys", hidden: true });

    this.bar = el("div", { class: "writing" }, this.menuButton, this.attachments.button, this.recordingBar, this.input, this.keysButton, this.sendButton, this.micButton);
    this.node = el("div", { class: "composer" }, this.menu.node, this.attachments.sheet.node, this.aboutBar, this.bar, this.keys);
  }

  // Another person holds the phone: their draft comes back, nobody else's stays.
  change(from, to) {
    if (from) this.drafts.set(from, this.input.value);
    this.forget();
    this.input.value = this.drafts.get(to) ?? "";
    this.typed();
  }

  show(person) {
    this.menuButton.hidden = !person.menu.length;
    const rows = person.keyboard?.keyboard ?? [];
    this.keysButton.hidden = !rows.length;
    const face = JSON.stringify(rows);
    if (face === this.keysFace) return;
    this.keysFace = face;
    this.keys.replaceChildren(...rows.map((row) => el("div", { class: "keys-row" }, row.map((key) => this.replyKey(key)))));
    this.keys.hidden = !rows.length;
  }

  replyKey(key) {
    const onclick = () => this.phone.tries(act("key", { person: this.phone.person.id, text: key.text }));
    return el("button", { type: "button", class: "key", onclick }, key.text);
  }

  turnKeys() {
    this.keys.hidden = !this.keys.hidden;
  }

  fillMenu(start) {
    const fitting = this.phone.person.menu.filter(([command]) => command.startsWith(start));
    this.menu.node.replaceChildren(
      ...fitting.map(([command, description]) =>
        el("button", { type: "button", class: "choice", onclick: () => this.choose(command) }, el("b", {}, `/${command}`), el("span", {}, description)),
      ),
    );
    return fitting.length;
  }

  choose(command) {
    this.menu.close(false);
    if (this.input.value.startsWith("/")) this.clear();
    this.input.focus();
    this.phone.tries(act("type", { person: this.phone.person.id, text: `/${command}` }));
  }

  typed() {
    const text = this.input.value;
    this.sendButton.hidden = !text.trim();
    this.micButton.hidden = Boolean(text.trim());
    this.input.style.height = "auto";
    this.input.style.height = `${Math.min(this.input.scrollHeight, 120)}px`;
    const command = /^\/(\w*)$/.exec(text);
    const fits = command ? this.fillMenu(command[1]) : 0;
    this.menu.node.hidden = !fits;
  }

  keyed(event) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.send();
    } else if (event.key === "Escape" && this.about) {
      this.forget();
    } else if (event.key === "ArrowUp" && !this.input.value) {
      const own = [...this.phone.person.messages.values()].findLast((message) => !message.out && message.text);
      if (own) this.edit(own);
    }
  }

  reply(message) {
    this.turnTo("reply", message, t("replyingTo", { name: message.out ? "Pendamping" : this.phone.person.name }));
  }

  edit(message) {
    this.turnTo("edit", message, t("editing"));
    this.input.value = message.text ?? message.caption ?? "";
    this.typed();
  }

  turnTo(kind, message, title) {
    this.about = { kind, message };
    const words = message.text ?? message.caption ?? kindName(message.kind);
    this.aboutBar.replaceChildren(
      icon(kind === "edit" ? "pencil" : "reply"),
      el("span", { class: "about-words" }, el("strong", {}, title), el("span", {}, words)),
      iconButton("close", t("cancel"), () => this.forget()),
    );
    this.aboutBar.hidden = false;
    this.input.focus();
  }

  forget() {
    if (this.about?.kind === "edit") this.clear();
    this.about = null;
    this.aboutBar.hidden = true;
  }

  clear() {
    this.input.value = "";
    this.typed();
  }

  send() {
    const text = this.input.value.trim();
    if (!text) return;
    const { kind = "type", message } = this.about ?? {};
    const sent = act(kind, { person: this.phone.person.id, text, message: message?.id });
    this.about = null;
    this.aboutBar.hidden = true;
    this.clear();
    // What could not be sent comes back into the line, unless something new stands there already.
    this.phone.tries(sent, () => {
      this.input.value ||= text;
      this.typed();
    });
  }

  async record() {
    if (this.recorder) return this.endRecording(true);
    try {
      this.recorder = await Recorder.start();
    } catch {
      return this.phone.toast(t("noMicrophone"));
    }
    this.recordedFor = this.phone.person.id;
    this.showRecording(true);
    const tick = () => {
      if (!this.recorder) return;
      this.recordingBar.firstChild.textContent = t("recording", { time: length(this.recorder.seconds) });
      setTimeout(tick, 250);
    };
    this.recordingBar.replaceChildren(el("span"), iconButton("close", t("cancel"), () => this.endRecording(false)));
    tick();
    return undefined;
  }

  async endRecording(isWanted) {
    const { recorder } = this;
    this.recorder = null;
    this.showRecording(false);
    const { sound, seconds } = await recorder.stop();
    if (isWanted) this.phone.tries(upload(this.recordedFor, "voice", [sound], { seconds: Math.round(seconds) }));
  }

  showRecording(isOn) {
    this.recordingBar.hidden = !isOn;
    this.input.hidden = isOn;
    this.attachments.button.hidden = isOn;
    const label = t(isOn ? "stopRecording" : "record");
    this.micButton.replaceChildren(icon(isOn ? "send" : "mic"));
    this.micButton.setAttribute("aria-label", label);
    this.micButton.title = label;
  }
}
