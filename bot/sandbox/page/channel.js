// How does the page hear of the village, and act in it?
const FIRST_WAIT = 300;
const LONGEST_WAIT = 3000;

export function listen(hear, notice) {
  let wait = FIRST_WAIT;

  function connect() {
    const socket = new WebSocket(`ws://${location.host}/live`);
    socket.onmessage = (event) => {
      wait = FIRST_WAIT;
      notice(true);
      hear(JSON.parse(event.data));
    };
    socket.onclose = () => {
      notice(false);
      setTimeout(connect, wait);
      wait = Math.min(wait * 2, LONGEST_WAIT);
    };
  }

  connect();
}

export class Refused extends Error {}

export function act(name, facts = {}) {
  return post("act", JSON.stringify({ act: name, ...facts }));
}

export function upload(person, kind, files, facts = {}) {
  const form = new FormData();
  for (const file of files) form.append("file", file, file.name ?? kind);
  for (const [name, value] of Object.entries(facts)) form.append(name, value);
  return post(`upload/${person}/${kind}`, form);
}

async function post(path, body) {
  const response = await fetch(path, { method: "POST", body });
  const answer = await response.json();
  if (!response.ok) throw new Refused(answer.error ?? answer.description);
  return answer;
}
