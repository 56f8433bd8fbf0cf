// Beside the chat: what crossed the wire, and why the bot answered as it did.

import * as api from './api.js';
import { byId, h, iconButton } from './dom.js';
import { excerpt } from './message.js';
import { store, userName } from './store.js';

const mostShown = 500;

let wireList, whyBox, tabs;
let isQuiet = true;
let kind = 'all';
const entries = [];

export const isOpen = () => !byId('panel').hidden;

export function startPanel() {
  wireList = h('ol', { class: 'wire', 'aria-label': 'Payloads, newest first' });
  whyBox = h('div', { class: 'why' });
  const kinds = [['all', 'All'], ['gateway', 'Gateway'], ['rest', 'REST']].map(([value, label]) => h('label', {},
    h('input', { type: 'radio', name: 'kind', value, checked: value === kind, onchange: () => { kind = value; drawWire(); } }), h('span', {}, label)));
  const beats = h('label', { class: 'beats' }, h('input', { type: 'checkbox', onchange: event => { isQuiet = !event.target.checked; drawWire(); } }), 'heartbeats');
  const wirePart = h('div', { id: 'tab-wire', role: 'tabpanel', 'aria-labelledby': 'tab-wire-label', class: 'tab-panel' }, h('div', { class: 'wire-filter', role: 'group', 'aria-label': 'What to show' }, kinds, beats), wireList);
  const whyPart = h('div', { id: 'tab-why', role: 'tabpanel', 'aria-labelledby': 'tab-why-label', class: 'tab-panel', hidden: true }, whyBox);
  tabs = ['wire', 'why'].map(name => h('button', {
    type: 'button', role: 'tab', id: `tab-${name}-label`, 'aria-controls': `tab-${name}`, 'aria-selected': String(name === 'wire'), tabindex: name === 'wire' ? '0' : '-1',
    onclick: () => showTab(name),
    onkeydown: event => {
      if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
        showTab(name === 'wire' ? 'why' : 'wire', true);
      }
    },
  }, name === 'wire' ? 'Wire' : 'Why'));
  byId('panel').append(h('div', { class: 'panel-head' }, h('div', { role: 'tablist', 'aria-label': 'Behind the scenes', class: 'tabs' }, tabs), iconButton('close', 'Close', () => toggle(false))), wirePart, whyPart);
  byId('panel').addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      toggle(false);
    }
  });
  emptyWhy();
}

/** Folds it out or away. */
export function toggle(isShown) {
  if (isShown === isOpen()) {
    return;
  }
  byId('panel').hidden = !isShown;
  byId('app').classList.toggle('with-panel', isShown);
  byId('panel-button')?.setAttribute('aria-expanded', String(isShown));
  tabs[1].hidden = !store.explains;
  if (isShown) {
    api.watchWire(resetWire, addWire);
    tabs.find(tab => tab.getAttribute('aria-selected') === 'true').focus();
  } else {
    api.watchWire();
    byId('panel-button')?.focus();
  }
}

function showTab(name, isFocused) {
  for (const tab of tabs) {
    const isShown = tab.id === `tab-${name}-label`;
    tab.setAttribute('aria-selected', String(isShown));
    tab.tabIndex = isShown ? 0 : -1;
    byId(tab.getAttribute('aria-controls')).hidden = !isShown;
    if (isShown && isFocused) {
      tab.focus();
    }
  }
}

// The stream begins, and begins anew, with what is kept.
function resetWire() {
  entries.length = 0;
  wireList.replaceChildren();
}

function addWire(entry) {
  entries.push(entry);
  if (entries.length > mostShown) {
    entries.shift();
    wireList.lastElementChild?.remove();
  }
  if (isShown(entry)) {
    wireList.prepend(line(entry));
  }
}

function drawWire() {
  wireList.replaceChildren(...entries.filter(isShown).reverse().map(line));
}

const isShown = entry => (kind === 'all' || (kind === 'gateway') === entry.gateway) && !(isQuiet && entry.gateway && /^Heartbeat/.test(entry.opName ?? ''));

function line(entry) {
  const what = entry.gateway
    ? entry.close ? `closed with ${entry.close}` : entry.event ?? entry.opName ?? `op ${entry.op}`
    : `${entry.method} /${entry.path}`;
  const who = entry.fromBot ? 'from the bot' : 'to the bot';
  const body = h('div', { class: 'payload' }, 'Loading…');
  const details = h('details', { ontoggle: () => details.open && load(entry, body) },
    h('summary', {},
      h('span', { class: `way ${entry.fromBot ? 'from' : 'to'}`, title: who, 'aria-label': who, role: 'img' }, entry.fromBot ? '←' : '→'),
      h('span', { class: 'what' }, what),
      entry.gateway ? null : h('span', { class: `status ${entry.status >= 400 || entry.status === 0 ? 'bad' : 'good'}` }, entry.status === 0 ? 'no answer' : String(entry.status)),
      h('time', {}, entry.time.slice(11, 23))),
    body);
  return h('li', {}, details);
}

async function load(entry, body) {
  if (body.dataset.loaded) {
    return;
  }
  body.dataset.loaded = 'true';
  try {
    const { sent, answer } = await api.wireEntry(entry.number);
    const part = (title, value) => value === null ? null : [h('h3', {}, title), h('pre', { tabindex: '0' }, h('code', {}, colored(value)))];
    const parts = entry.gateway ? part('Payload', sent) : [part('Request', sent), part('Answer', answer)];
    body.replaceChildren(...[parts].flat(Infinity).filter(Boolean));
    if (!body.hasChildNodes()) {
      body.append('No body.');
    }
  } catch {
    body.replaceChildren('Too old: it is not kept any more.');
  }
}

function colored(value) {
  const nodes = [];
  for (const part of JSON.stringify(value, null, 2).split(/("(?:\\.|[^"\\])*"(?:\s*:)?|\b(?:true|false|null)\b|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)/)) {
    const style = /^".*:$/.test(part) ? 'key' : part.startsWith('"') ? 'string' : /^(true|false|null|-?\d)/.test(part) ? 'value' : null;
    nodes.push(style ? h('span', { class: `json-${style}` }, part) : part);
  }
  return nodes;
}

function emptyWhy() {
  whyBox.replaceChildren(h('p', { class: 'hint' }, 'Choose “Why this answer?” on one of the bot’s messages, in its menu or beside it.'));
}

/** Why the bot wrote this message. */
export async function showWhy(message) {
  toggle(true);
  showTab('why', true);
  const ids = [store.pressed.get(message.id), message.interaction_metadata?.id, message.message_reference?.message_id, message.nonce, message.id].filter(id => /^\d+$/.test(id ?? ''));
  const about = [h('h3', {}, 'Why this answer?'), h('blockquote', { class: 'preview' }, h('strong', {}, userName(message.author.id, message.author)), ' ', excerpt(message))];
  whyBox.replaceChildren(...about, h('p', { class: 'hint' }, 'Asking…'));
  const text = await api.explain(ids).then(answer => answer.text, () => null);
  whyBox.replaceChildren(...about, text
    ? h('pre', { class: 'explanation', tabindex: '0' }, text)
    : h('p', { class: 'hint' }, 'There is nothing to explain: this message did not come from a question, or that was too long ago.'));
}
