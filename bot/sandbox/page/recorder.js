// How is a voice note recorded, where the browser and the visitor allow it?
const KINDS = ["audio/ogg;codecs=opus", "audio/webm;codecs=opus", "audio/mp4"];

export class Recorder {
  // Rejects where there is no microphone, or the visitor keeps it to themselves.
  static async start() {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    return new Recorder(stream);
  }

  constructor(stream) {
    const mimeType = KINDS.find((kind) => MediaRecorder.isTypeSupported(kind));
    this.stream = stream;
    this.pieces = [];
    this.since = performance.now();
    this.machine = new MediaRecorder(stream, mimeType ? { mimeType } : {});
    this.machine.addEventListener("dataavailable", (event) => this.pieces.push(event.data));
    this.machine.start();
  }

  get seconds() {
    return (performance.now() - this.since) / 1000;
  }

  async stop() {
    const seconds = this.seconds;
    const stopped = new Promise((resolve) => this.machine.addEventListener("stop", resolve, { once: true }));
    this.machine.stop();
    await stopped;
    for (const track of this.stream.getTracks()) track.stop();
    return { sound: new Blob(this.pieces, { type: this.machine.mimeType }), seconds };
  }
}

export async function secondsOf(file) {
  const sound = new Audio(URL.createObjectURL(file));
  return new Promise((resolve) => {
    const done = () => resolve(Number.isFinite(sound.duration) ? Math.max(1, Math.round(sound.duration)) : 1);
    sound.addEventListener("loadedmetadata", done, { once: true });
    sound.addEventListener("error", () => resolve(1), { once: true });
  });
}
