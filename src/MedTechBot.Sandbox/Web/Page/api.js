// Talks to the sandbox, and to nothing else.

const root = '/_sandbox';
let me = '';

export const actAs = username => { me = username; };

/** What the sandbox would not do, in its words. */
export class Refused extends Error {}

async function read(response) {
  const json = response.headers.get('Content-Type')?.startsWith('application/json') ? await response.json() : null;
  if (!response.ok) {
    throw new Refused(json?.error ?? `The sandbox answered ${response.status}.`);
  }
  return json;
}

const get = async path => read(await fetch(`${root}/${path}`));

/** Does something as the person one is. */
export const act = async (action, body) => read(await fetch(`${root}/as/${me}/${action}`, {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
}));

export const state = () => get(`as/${me}/state`);

export const messages = (channel, before) => get(`as/${me}/channels/${channel}/messages${before ? `?before=${before}` : ''}`);

export const commands = channel => get(`as/${me}/channels/${channel}/commands`);

export const wireEntry = number => get(`wire/${number}`);

export const explain = ids => get(`explain?${ids.map(id => `id=${id}`).join('&')}`);

let source = null;

/** Hears of everything from now on; a second call takes the place of the first. */
export function watch({ wire, onopen, onlost, onhappened, onchanged, onwire }) {
  source?.close();
  source = new EventSource(`${root}/as/${me}/events${wire ? '?wire=true' : ''}`);
  source.onopen = onopen;
  source.onerror = onlost;
  source.addEventListener('happened', event => onhappened(JSON.parse(event.data)));
  source.addEventListener('changed', onchanged);
  source.addEventListener('wire', event => onwire(JSON.parse(event.data)));
}
