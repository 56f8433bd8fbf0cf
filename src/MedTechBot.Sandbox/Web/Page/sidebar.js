import { act } from './api.js';
import { avatar } from './avatar.js';
import { attempt } from './doing.js';
import { byId, h, icon, iconButton } from './dom.js';
import { openMenu } from './menu.js';
import { store } from './store.js';

let switchPerson;

export function startSidebar(onSwitch) {
  switchPerson = onSwitch;
  byId('shade').addEventListener('click', () => fold(true));
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape' && byId('app').classList.contains('unfolded')) {
      fold(true);
    }
  });
}

/** On a narrow screen the sidebar lies over the chat, and is folded away at first. */
export function fold(isFolded) {
  const wasOpen = byId('app').classList.contains('unfolded');
  byId('app').classList.toggle('unfolded', !isFolded);
  byId('shade').hidden = isFolded;
  byId('unfold')?.setAttribute('aria-expanded', String(!isFolded));
  if (!isFolded) {
    byId('sidebar').querySelector('[aria-current], a')?.focus();
  } else if (wasOpen) {
    byId('unfold')?.focus();
  }
}

export function drawSidebar() {
  const had = byId('sidebar').contains(document.activeElement) ? document.activeElement.getAttribute('href') : null;
  byId('sidebar').replaceChildren(
    h('div', { class: 'sidebar-head' }, h('span', { class: 'sidebar-title' }, store.guilds[0]?.name ?? 'Playground'), h('span', { class: 'tag' }, 'local')),
    h('div', { class: 'sidebar-lists' }, store.guilds.map(guild => guildList(guild)), directs()),
    person());
  if (had) {
    byId('sidebar').querySelector(`[href="${had}"]`)?.focus();
  }
}

function guildList(guild) {
  const tops = guild.channels.filter(channel => !channel.isThread && channel.type !== 4);
  return h('section', {}, h('h2', { class: 'list-title' }, store.guilds.length > 1 ? guild.name : 'Channels'), h('ul', {}, tops.map(channel => {
    const threads = guild.channels.filter(other => other.isThread && other.parent === channel.id);
    return h('li', {}, entry(channel.id, channel.holdsMessages ? 'hash' : 'forum', channel.name),
      threads.length > 0 ? h('ul', { class: 'threads', 'aria-label': `Threads in ${channel.name}` }, threads.map(thread => h('li', {}, entry(thread.id, 'thread', thread.name)))) : null);
  })));
}

function entry(id, symbol, name) {
  const unread = store.unread.get(id);
  return h('a', {
    class: `channel${unread ? ' unread' : ''}`, href: `#${id}`, 'aria-current': id === store.channelId ? 'page' : null, onclick: () => fold(true),
  }, icon(symbol), h('span', { class: 'channel-name' }, name), badge(unread));
}

function badge(unread) {
  return unread ? [h('span', { class: 'sr' }, ', unread'), unread.mentions > 0 ? h('span', { class: 'count', 'aria-label': `${unread.mentions} mentions` }, String(unread.mentions)) : null] : null;
}

function directs() {
  return h('section', {}, h('h2', { class: 'list-title' }, 'Direct messages'),
    store.bots.length === 0 ? h('p', { class: 'list-empty' }, 'No bot has come yet.') : null,
    h('ul', {}, store.bots.map(bot => h('li', {}, h('a', {
      class: `channel direct${store.unread.get(bot.direct) ? ' unread' : ''}`, href: bot.direct ? `#${bot.direct}` : '#', 'data-bot': bot.id,
      'aria-current': bot.direct && bot.direct === store.channelId ? 'page' : null,
      onclick: event => {
        if (!bot.direct) {
          event.preventDefault();
          openDirect(bot);
        }
        fold(true);
      },
    }, avatar(bot.id, bot.name, { online: bot.online }), h('span', { class: 'channel-name' }, bot.name), h('span', { class: 'sr' }, bot.online ? ', online' : ', offline'),
    badge(store.unread.get(bot.direct)))))));
}

/** The conversation with a bot begins. */
export async function openDirect(bot) {
  const opened = await attempt(() => act('POST directs', { bot: bot.id }));
  if (opened) {
    bot.direct = opened.channel;
    location.hash = opened.channel;
  }
}

function person() {
  const button = h('button', {
    type: 'button', class: 'me', 'aria-haspopup': 'menu', 'aria-label': `You are ${store.me.name}, ${store.me.role}. Be somebody else`,
    onclick: () => openMenu(button, 'Be somebody else', [
      { heading: 'You are' },
      ...store.people.map(someone => ({
        label: someone.name, hint: someone.role, before: avatar(someone.id, someone.name), checked: someone.id === store.me.id,
        run: () => switchPerson(someone.username),
      })),
    ], { above: true, align: 'start' }),
  }, avatar(store.me.id, store.me.name, { online: true }), h('span', { class: 'me-words' }, h('strong', {}, store.me.name), h('small', {}, store.me.role)), icon('down'));
  const isDark = getComputedStyle(document.documentElement).colorScheme === 'dark'
    || (!document.documentElement.dataset.theme && matchMedia('(prefers-color-scheme: dark)').matches);
  const theme = iconButton(isDark ? 'sun' : 'moon', isDark ? 'Use the light theme' : 'Use the dark theme', () => {
    const next = isDark ? 'light' : 'dark';
    document.documentElement.dataset.theme = next;
    localStorage.setItem('theme', next);
    drawSidebar();
    byId('theme').focus();
  }, { id: 'theme' });
  return h('div', { class: 'person' }, button, theme);
}
