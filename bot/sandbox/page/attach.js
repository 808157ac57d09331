// What can be sent besides words?
import { act, upload } from "./channel.js";
import { el, icon, iconButton } from "./dom.js";
import { secondsOf } from "./recorder.js";
import { Sheet } from "./sheet.js";
import { t } from "./words.js";

const SAMPLE_SECONDS = 3;

export class Attachments {
  constructor(phone) {
    this.phone = phone;
    this.button = iconButton("clip", t("attach"), undefined, { "aria-haspopup": "true" });
    this.sheet = new Sheet(this.button, { class: "sheet attach", "aria-label": t("attach") });
    this.sheet.node.append(
      this.choice("image", "samplePhoto", () => this.sample("photo", "sample-photo.jpg")),
      this.choice("mic", "sampleVoice", () => this.sample("voice", "sample-voice.oga", { seconds: SAMPLE_SECONDS })),
      this.picker("image", "photoFile", "image/*", (files) => this.send("photo", files)),
      this.picker("mic", "voiceFile", "audio/*", async ([file]) => this.send("voice", [file], { seconds: await secondsOf(file) })),
      this.picker("file", "documentFile", "", (files) => this.send("document", files)),
      this.choice("pin", "location", () => act("location", this.whose())),
      this.choice("person", "contact", () => act("contact", this.whose())),
      this.choice("check", "sticker", () => act("sticker", { ...this.whose(), emoji: "👍" })),
    );
  }

  whose() {
    return { person: this.phone.person.id };
  }

  choice(sign, words, does) {
    const onclick = () => {
      this.sheet.close();
      this.phone.tries(does());
    };
    return el("button", { type: "button", class: "choice", onclick }, icon(sign), t(words));
  }

  picker(sign, words, accept, does) {
    const input = el("input", { type: "file", accept, multiple: true, hidden: true, "aria-label": t(words), "data-picks": words });
    input.addEventListener("change", () => {
      const files = [...input.files];
      input.value = "";
      if (files.length) this.phone.tries(does(files));
    });
    const button = this.choice(sign, words, async () => input.click());
    button.append(input);
    return button;
  }

  async sample(kind, name, facts) {
    const file = await (await fetch(name)).blob();
    return this.send(kind, [new File([file], name)], facts);
  }

  send(kind, files, facts) {
    return upload(this.phone.person.id, kind, files, facts);
  }
}
