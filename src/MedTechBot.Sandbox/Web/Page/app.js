// Puts the page together: loads what one sees, listens to what happens, and draws it.

import * as api from './api.js';
import { composer } from './composer.js';
import { attempt } from './doing.js';
import { byId, h, icon, iconButton } from './dom.js';
import { startList, drawAll, add, update, drop, redraw, toEnd } from './list.js';
import { startPanel, toggle, isOpen } from './panel.js';
import { startSidebar, drawSidebar, fold } from './sidebar.js';
import { drawWelcome } from './welcome.js';
import { store, channelOf, userName } from './store.js';

const typing = new Map();

let stateAsked = 0;

async function loadState() {
  const mine = ++stateAsked;
  const found = await api.state();
  // Answers can come in another order than they were asked for.
  if (mine === stateAsked) {
    Object.assign(store, found);
  }
}

function drawHead() {
  const channel = channelOf(store.channelId);
  const bots = channel?.isDirect ? [channel.bot] : store.bots;
  byId('head').replaceChildren(
    iconButton('menu', 'Channels', () => fold(byId('app').classList.contains('unfolded')), { id: 'unfold', 'aria-expanded': 'false', 'aria-controls': 'sidebar' }),
    h('span', { class: 'head-icon' }, icon(channel?.isDirect ? 'at' : channel?.isThread ? 'thread' : channel?.holdsMessages === false ? 'forum' : 'hash')),
    h('h1', {}, channel?.name ?? 'Playground'),
    h('span', { class: 'topic' }, channel?.topic ?? ''),
    h('span', { class: 'head-bots' }, bots.length === 0 ? h('span', { class: 'head-bot' }, h('span', { class: 'dot offline' }), 'no bot yet')
      : bots.slice(0, 2).map(bot => h('span', { class: 'head-bot' }, h('span', { class: `dot ${bot.online ? 'online' : 'offline'}` }), `${bot.name} ${bot.online ? 'online' : 'offline'}`))),
    iconButton('wire', 'Behind the scenes: what crosses the wire', () => toggle(!isOpen()), { id: 'panel-button', 'aria-expanded': String(isOpen()), 'aria-controls': 'panel' }));
  document.title = `${channel ? `${channel.isDirect ? '@' : '#'}${channel.name} · ` : ''}Playground`;
}

async function openChannel() {
  const wanted = location.hash.slice(1);
  const first = store.guilds.flatMap(guild => guild.channels).find(channel => channel.holdsMessages && channel.maySend);
  const id = channelOf(wanted)?.id ?? first?.id ?? store.bots.find(bot => bot.direct)?.direct ?? null;
  if (id !== null && id !== wanted) {
    history.replaceState(null, '', `#${id}`);
  }
  const isOther = id !== store.channelId;
  store.channelId = id;
  store.unread.delete(id);
  await loadMessages();
  if (store.channelId !== id) {
    return;
  }
  drawSidebar();
  drawHead();
  drawTyping();
  if (isOther) {
    composer.open();
    toEnd();
    if (matchMedia('(hover: hover)').matches) {
      composer.focus();
    }
  }
}

async function loadMessages() {
  const id = store.channelId;
  let found = null;
  let before;
  do {
    // What happens while they are on their way may not be among them.
    before = heard;
    found = id && channelOf(id)?.holdsMessages ? await attempt(() => api.messages(id)) : null;
    if (store.channelId !== id) {
      return;
    }
  } while (heard !== before);
  store.messages = new Map((found?.messages ?? []).filter(message => !store.dismissed.has(message.id)).map(message => [message.id, message]));
  store.hasMore = found?.more ?? false;
  drawWelcome();
  drawAll();
}

let heard = 0;

function happened({ name, data }) {
  heard++;
  const isHere = data.channel_id === store.channelId;
  switch (name) {
    case 'MESSAGE_CREATE':
      typing.delete(`${data.channel_id} ${data.author.id}`);
      if (!isHere) {
        noteUnread(data);
      } else if (!store.messages.has(data.id)) {
        add(data);
      }
      break;
    case 'MESSAGE_UPDATE':
      if (isHere) {
        update(data);
      }
      break;
    case 'MESSAGE_DELETE':
      drop(data.id);
      break;
    case 'MESSAGE_DELETE_BULK':
      data.ids.forEach(drop);
      break;
    case 'TYPING_START':
      typing.set(`${data.channel_id} ${data.user_id}`, { channel: data.channel_id, user: data.user_id, until: Date.now() + 10_000 });
      setTimeout(drawTyping, 10_100);
      break;
    default:
      if (name.startsWith('MESSAGE_REACTION') && isHere) {
        reacted(name, data);
      }
  }
  drawTyping();
}

function reacted(name, data) {
  const message = store.messages.get(data.message_id);
  if (!message) {
    return;
  }
  const reactions = message.reactions ?? [];
  const same = other => other.emoji.name === data.emoji?.name;
  const isMe = data.user_id === store.me.id;
  if (name === 'MESSAGE_REACTION_ADD') {
    const known = reactions.find(same);
    message.reactions = known
      ? reactions.map(other => same(other) ? { ...other, count: other.count + 1, me: other.me || isMe } : other)
      : [...reactions, { emoji: data.emoji, count: 1, me: isMe }];
  } else if (name === 'MESSAGE_REACTION_REMOVE') {
    message.reactions = reactions.map(other => same(other) ? { ...other, count: other.count - 1, me: other.me && !isMe } : other).filter(other => other.count > 0);
  } else {
    message.reactions = name === 'MESSAGE_REACTION_REMOVE_ALL' ? [] : reactions.filter(other => !same(other));
  }
  redraw(message.id);
}

function noteUnread(message) {
  if (message.author.id === store.me.id) {
    return;
  }
  const isForMe = !message.guild_id || message.mentions?.some(user => user.id === store.me.id);
  const before = store.unread.get(message.channel_id)?.mentions ?? 0;
  store.unread.set(message.channel_id, { mentions: before + (isForMe ? 1 : 0) });
  if (channelOf(message.channel_id)) {
    drawSidebar();
  } else {
    // The first message of a conversation that the bot began.
    changed();
  }
}

function drawTyping() {
  const names = [...typing.values()].filter(entry => entry.channel === store.channelId && entry.user !== store.me.id && entry.until > Date.now()).map(entry => userName(entry.user));
  const line = byId('typing');
  const words = names.length === 0 ? '' : names.length > 3 ? 'Several people are typing…' : `${names.join(' and ')} ${names.length === 1 ? 'is' : 'are'} typing…`;
  if (line.dataset.words !== words) {
    line.dataset.words = words;
    line.replaceChildren(...(words ? [h('span', { class: 'dots', 'aria-hidden': 'true' }, h('i'), h('i'), h('i')), words] : []));
  }
}

let changing;

// Several things change at once when a bot comes; one look is enough.
function changed() {
  clearTimeout(changing);
  changing = setTimeout(async () => {
    await attempt(loadState);
    if (store.channelId && !channelOf(store.channelId)) {
      await openChannel();
    }
    drawSidebar();
    drawHead();
    drawWelcome();
  }, 50);
}

/** Listens first and looks then, so that nothing falls between; the same after the sandbox was away. */
function listen() {
  api.watch({
    onopen: async () => {
      byId('lost').hidden = true;
      await attempt(loadState);
      await openChannel();
    },
    onlost: () => {
      byId('lost').hidden = false;
      byId('lost').textContent = 'The sandbox is not there. Trying again…';
    },
    onhappened: happened,
    onchanged: changed,
  });
}

async function be(username) {
  api.actAs(username);
  sessionStorage.setItem('as', username);
  await loadState();
  store.channelId = null;
  store.unread.clear();
  store.messages = new Map();
  typing.clear();
  listen();
}

async function start() {
  startList();
  startSidebar(username => attempt(() => be(username)));
  startPanel();
  composer.start();
  window.addEventListener('hashchange', openChannel);
  try {
    await be(new URLSearchParams(location.search).get('as') ?? sessionStorage.getItem('as') ?? 'member');
  } catch {
    sessionStorage.removeItem('as');
    await attempt(() => be('member'));
  }
}

start();
