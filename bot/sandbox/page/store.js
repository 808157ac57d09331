// What does the page know, and who wants to hear when it changes?
const people = new Map();
const listeners = new Map();
const memory = { run: "", selected: {}, read: {} };
let awaited = null;

export const village = {
  ready: false,
  bot: "",
  timezone: "UTC",
  links: {},
  roles: [],
  clock: { now: 0, heard: 0, passage: null },
  guide: { done: [], trainee: null, trainer: null },
  faults: { down: false, floods: 0 },
};

export function on(kind, listener) {
  listeners.set(kind, [...(listeners.get(kind) ?? []), listener]);
}

function tell(kind, detail) {
  for (const listener of listeners.get(kind) ?? []) listener(detail);
}

export const person = (id) => people.get(id);
export const peopleOf = (role) => [...people.values()].filter((one) => one.role === role);
export const held = (role) => people.get(memory.selected[role]);

export function hear(told) {
  switch (told.type) {
    case "state":
      return hearState(told);
    case "message":
      return hearMessage(told);
    case "deleted":
      person(told.chat)?.messages.delete(told.id);
      return tell("chat", told.chat);
    case "person":
      if (!people.has(told.person.id)) return undefined;
      Object.assign(people.get(told.person.id), told.person);
      return tell("person", told.person.id);
    case "action":
    case "toast":
      return tell(told.type, told);
    case "clock":
      return hearClock(told.clock);
    case "guide":
    case "faults":
      village[told.type] = told[told.type];
      return tell(told.type);
  }
  return undefined;
}

// The whole state takes the place of all that was known, so nothing can stand there twice.
function hearState(state) {
  Object.assign(village, {
    ready: state.ready,
    bot: state.bot,
    timezone: state.timezone,
    links: state.links,
    guide: state.guide,
    faults: state.faults,
    roles: state.phones.map((phone) => phone.role),
  });
  people.clear();
  for (const phone of state.phones) {
    for (const one of phone.people) {
      people.set(one.id, {
        ...one,
        role: phone.role,
        messages: new Map(one.messages.map((message) => [message.id, message])),
      });
    }
  }
  recall(state);
  hearClock(state.clock);
  tell("state");
}

function hearMessage({ chat, message }) {
  const whose = person(chat);
  if (!whose) return;
  const isNew = !whose.messages.has(message.id);
  whose.messages.set(message.id, message);
  if (isNew && message.out) tell("heard", chat);
  tell("chat", chat);
}

function hearClock(clock) {
  village.clock = { ...clock, heard: performance.now() };
  tell("clock");
}

export const now = () => village.clock.now + performance.now() - village.clock.heard;

// Somebody who has only just arrived may be chosen before the channel tells of them.
export function select(id) {
  const whose = person(id);
  awaited = whose ? null : id;
  if (!whose) return;
  memory.selected[whose.role] = id;
  remember();
  tell("select", whose.role);
}

export function markRead(id) {
  const newest = newestId(person(id));
  if ((memory.read[id] ?? 0) === newest) return;
  memory.read[id] = newest;
  remember();
  tell("read", id);
}

export function unread(id) {
  const since = memory.read[id] ?? 0;
  let count = 0;
  for (const message of person(id).messages.values()) if (message.out && message.id > since) count += 1;
  return count;
}

function newestId(whose) {
  let newest = 0;
  for (const id of whose.messages.keys()) newest = Math.max(newest, id);
  return newest;
}

function recall(state) {
  if (memory.run !== state.run) {
    const kept = readMemory();
    Object.assign(memory, kept.run === state.run ? kept : { run: state.run, selected: {}, read: {} });
  }
  if (people.has(awaited)) memory.selected[person(awaited).role] = awaited;
  for (const role of village.roles) {
    const all = peopleOf(role);
    if (!all.some((one) => one.id === memory.selected[role])) memory.selected[role] = all[0]?.id;
  }
  for (const one of people.values()) memory.read[one.id] ??= newestId(one);
  remember();
}

function readMemory() {
  try {
    return JSON.parse(sessionStorage.getItem("pendamping")) ?? {};
  } catch {
    return {};
  }
}

function remember() {
  try {
    sessionStorage.setItem("pendamping", JSON.stringify(memory));
  } catch {
    // Storage may be full or forbidden; then a reload forgets what was read.
  }
}
