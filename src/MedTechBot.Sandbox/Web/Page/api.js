// Talks to the sandbox, and to nothing else.

const root = '/_sandbox';
let me = '';

export const actAs = username => { me = username; };

/** What the sandbox would not do, in its words. */
export class Refused extends Error {}

async function read(response) {
  const json = response.headers.get('Content-Type')?.startsWith('application/json') ? await response.json() : null;
  if (!response.ok) {
    throw new Refused(json?.message ?? `The sandbox answered ${response.status}.`);
  }
  return json;
}

const get = async path => read(await fetch(`${root}/${path}`));

/** Does something as the person one is, as in `POST messages`; the sandbox's README lists what there is. */
export async function act(what, body) {
  const [method, path] = what.split(' ');
  return read(await fetch(`${root}/${path}`, { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ as: me, ...body }) }));
}

/** Starts an interaction; resolves to the bot's first answer, as far as it comes in the time that it has. */
export async function interact(what, body) {
  const { id, answer } = await act(what, { ...body, wait: 3, until: 'answered' });
  return { interaction: id, type: answer?.type, data: answer?.data, failed: answer === null };
}

export const state = () => get(`as/${me}/state`);

export const messages = (channel, before) => get(`as/${me}/channels/${channel}/messages${before ? `?before=${before}` : ''}`);

export const commands = channel => get(`as/${me}/channels/${channel}/commands`);

export const wireEntry = number => get(`wire/${number}`);

export const explain = ids => get(`explain?${ids.map(id => `id=${id}`).join('&')}`);

let happenings = null;
let wire = null;

/** Hears of everything from now on; a second call takes the place of the first. */
export function watch({ onopen, onlost, onhappened, onchanged }) {
  happenings?.close();
  happenings = new EventSource(`${root}/as/${me}/events`);
  happenings.onopen = onopen;
  happenings.onerror = onlost;
  happenings.addEventListener('happened', event => onhappened(JSON.parse(event.data)));
  happenings.addEventListener('changed', onchanged);
}

/** Hears of what crosses the wire, the newest of what already did first; without a listener, no more. */
export function watchWire(onopen, onwire) {
  wire?.close();
  if (onwire) {
    wire = new EventSource(`${root}/as/${me}/events?wire=true`);
    wire.onopen = onopen;
    wire.addEventListener('wire', event => onwire(JSON.parse(event.data)));
  }
}
