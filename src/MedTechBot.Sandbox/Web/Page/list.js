// The messages of the open channel: kept in order, drawn anew where they change, scrolled to the newest.

import * as api from './api.js';
import { announce, byId, h } from './dom.js';
import { drawMessage, isGrouped, excerpt } from './message.js';
import { openMessageMenu } from './doing.js';
import { longDay, isSameDay } from './time.js';
import { store, userName, isEphemeral, isLoading, isMine } from './store.js';

let list;
let scroller;
let isAtEnd = true;

export const articleOf = id => byId(`message-${id}`);

export function startList() {
  list = byId('messages');
  scroller = byId('scroller');
  scroller.addEventListener('scroll', () => {
    isAtEnd = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 80;
    if (isAtEnd) {
      byId('newer').hidden = true;
    }
  });
  new ResizeObserver(() => isAtEnd && toEnd()).observe(list);
  new ResizeObserver(() => isAtEnd && toEnd()).observe(scroller);
  byId('newer').addEventListener('click', toEnd);
  list.addEventListener('keydown', onKey);
  list.addEventListener('contextmenu', event => {
    const article = event.target.closest('article');
    const message = store.messages.get(article?.dataset.id);
    if (!message || message.local || isLoading(message) || event.target.closest('a, textarea') || String(getSelection())) {
      return;
    }
    event.preventDefault();
    // From the keyboard there is no place to point at.
    openMessageMenu(message, article, event.clientX ? { x: event.clientX, y: event.clientY } : undefined);
  });
}

export function toEnd() {
  scroller.scrollTop = scroller.scrollHeight;
  isAtEnd = true;
  byId('newer').hidden = true;
}

/** Everything anew, as when the channel changes. */
export function drawAll() {
  list.setAttribute('aria-label', 'Messages');
  const items = [];
  if (store.hasMore) {
    items.push(h('li', { class: 'earlier' }, h('button', { type: 'button', class: 'button secondary', onclick: loadEarlier }, 'Load earlier messages')));
  }
  let before;
  for (const message of store.messages.values()) {
    items.push(...item(message, before));
    before = message;
  }
  list.replaceChildren(...items);
  rove(list.querySelector('li:last-child article'));
}

function item(message, before) {
  const time = new Date(message.timestamp);
  const isNewDay = !before || !isSameDay(new Date(before.timestamp), time);
  const grouped = !isNewDay && isGrouped(message, before);
  const parts = [h('li', { class: grouped ? 'grouped' : '' }, drawMessage(message, grouped))];
  return isNewDay ? [h('li', { class: 'day' }, h('span', {}, longDay(time))), ...parts] : parts;
}

async function loadEarlier() {
  const first = store.messages.keys().next().value;
  const { messages, more } = await api.messages(store.channelId, first);
  store.messages = new Map([...messages.map(message => [message.id, message]), ...store.messages]);
  store.hasMore = more;
  const height = scroller.scrollHeight;
  drawAll();
  scroller.scrollTop += scroller.scrollHeight - height;
  articleOf(first)?.focus({ preventScroll: true });
}

/** A message that came. */
export function add(message) {
  const before = [...store.messages.values()].at(-1);
  store.messages.set(message.id, message);
  byId('welcome').classList.add('used');
  list.append(...item(message, before));
  rove(articleOf(message.id));
  if (isAtEnd || isMine(message)) {
    toEnd();
  } else {
    byId('newer').hidden = false;
  }
  tell(message);
}

/** A message that changed; one that nobody knew is new. */
export function update(message) {
  const before = store.messages.get(message.id);
  if (!before || store.dismissed.has(message.id)) {
    return;
  }
  store.messages.set(message.id, { ...before, ...message });
  redraw(message.id);
  if (before.content !== message.content || isLoading(before)) {
    tell(message);
  }
}

export function drop(id) {
  if (store.messages.delete(id)) {
    drawKeepingPlace();
  }
}

/** Draws one message anew, and those that quote it, and leaves the keyboard where it was. */
export function redraw(id) {
  const messages = [...store.messages.values()];
  for (const [index, message] of messages.entries()) {
    const old = message.id === id || message.message_reference?.message_id === id ? articleOf(message.id) : null;
    if (!old || (old.querySelector('.edit-box') && message.id !== id)) {
      continue;
    }
    const focused = old.contains(document.activeElement) ? document.activeElement : null;
    const fresh = drawMessage(message, isGrouped(message, messages[index - 1]) && old.classList.contains('grouped'));
    fresh.tabIndex = old.tabIndex;
    old.replaceWith(fresh);
    if (focused) {
      const key = focused.dataset.key;
      ([...fresh.querySelectorAll('[data-key]')].find(other => other.dataset.key === key && !other.disabled) ?? fresh).focus({ preventScroll: true });
    }
  }
}

function drawKeepingPlace() {
  const top = scroller.scrollTop;
  drawAll();
  scroller.scrollTop = top;
}

/** Something only this page says, as that a bot did not answer. */
export function addLocal(channel, bot, name, type, content) {
  if (channel !== store.channelId) {
    return;
  }
  const user = { id: store.me.id, username: store.me.username, global_name: store.me.name };
  add({
    id: `local-${Date.now()}`, channel_id: channel, type: type === 1 ? 20 : 23, flags: 64, local: true, content, timestamp: new Date().toISOString(),
    author: { id: bot?.id ?? '0', username: bot?.name ?? 'bot', bot: true }, attachments: [], embeds: [], components: [], mentions: [],
    interaction_metadata: { user, name }, interaction: { name },
  });
}

let noticeTimer;

/** A line above the message box, for a moment. */
export function notice(text) {
  const line = byId('notice');
  line.textContent = text;
  line.hidden = false;
  clearTimeout(noticeTimer);
  noticeTimer = setTimeout(() => { line.hidden = true; }, 8000);
}

function tell(message) {
  if (!isMine(message)) {
    announce(`${userName(message.author.id, message.author)}${isEphemeral(message) ? ', only to you' : ''}: ${excerpt(message)}`);
  }
}

// One message is in the tab order; arrows go to the others.
function rove(article) {
  if (!article) {
    return;
  }
  for (const other of list.querySelectorAll('article[tabindex="0"]')) {
    other.tabIndex = -1;
  }
  article.tabIndex = 0;
}

function onKey(event) {
  const article = event.target.closest('article');
  if (!article || event.target !== article) {
    if (event.key === 'Escape' && article && !event.defaultPrevented) {
      article.focus();
    }
    return;
  }
  const articles = [...list.querySelectorAll('article')];
  const index = articles.indexOf(article);
  const to = { ArrowUp: articles[index - 1], ArrowDown: articles[index + 1], Home: articles[0], End: articles.at(-1) }[event.key];
  if (to) {
    rove(to);
    to.focus();
    event.preventDefault();
  } else if (event.key === 'Enter') {
    const message = store.messages.get(article.dataset.id);
    if (message && !message.local && !isLoading(message)) {
      openMessageMenu(message, article);
    }
    event.preventDefault();
  }
}
