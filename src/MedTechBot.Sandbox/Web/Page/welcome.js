import { avatar } from './avatar.js';
import { byId, h, icon } from './dom.js';
import { composer } from './composer.js';
import { openDirect } from './sidebar.js';
import { store, channelOf, guildOf } from './store.js';

/** The beginning of a channel, and what one could try there. */
export function drawWelcome() {
  const channel = channelOf(store.channelId);
  byId('welcome').classList.toggle('used', store.messages.size > 0);
  byId('welcome').replaceChildren(...(channel ? parts(channel) : []));
}

function parts(channel) {
  if (!channel.holdsMessages) {
    const posts = guildOf(channel.id).channels.filter(other => other.parent === channel.id);
    return [h('h2', {}, channel.name), h('p', {}, 'A forum: each post is a thread.'),
      h('ul', { class: 'posts' }, posts.map(post => h('li', {}, h('a', { class: 'thread-card', href: `#${post.id}` }, icon('thread'), h('strong', {}, post.name)))))];
  }
  const title = channel.isDirect ? channel.name : channel.isThread ? channel.name : `Welcome to #${channel.name}`;
  const line = channel.isDirect ? `This is the beginning of your conversation with ${channel.name}.` : channel.isThread ? 'This is the beginning of the thread.' : `This is the beginning of #${channel.name}.`;
  return [
    channel.isDirect ? avatar(channel.bot.id, channel.name) : h('span', { class: 'welcome-icon' }, icon(channel.isThread ? 'thread' : 'hash')),
    h('h2', {}, title), h('p', {}, channel.topic ?? line), status(), channel.maySend ? starters(channel) : null,
  ].filter(Boolean);
}

function status() {
  if (store.bots.length === 0) {
    return h('div', { class: 'bot-status', role: 'status' }, h('span', { class: 'dot offline' }), h('span', {}, 'No bot is here yet. Start one against ', h('code', {}, store.api), '; any library will do.'));
  }
  return h('div', { class: 'bot-status', role: 'status' }, store.bots.map(bot => h('span', { class: 'bot-line' },
    h('span', { class: `dot ${bot.online ? 'online' : 'offline'}` }), h('strong', {}, bot.name), bot.online ? ' is online' : ' is offline')));
}

function starters(channel) {
  const bot = store.bots[0];
  if (!bot) {
    return null;
  }
  const how = channel.isDirect ? 'Just write.' : [`Mention `, h('strong', {}, `@${bot.name}`), ', or type ', h('kbd', {}, '/'), ' for its commands. ',
    h('button', { type: 'button', class: 'link-button', onclick: () => openDirect(bot) }, 'Or write to it directly.')];
  return h('div', { class: 'starters' }, h('p', {}, how),
    store.starters.length > 0 ? [h('h3', { id: 'starters-title' }, 'Try one of these'),
      h('ul', { 'aria-labelledby': 'starters-title' }, store.starters.map(text => h('li', {}, h('button', { type: 'button', class: 'starter', onclick: () => composer.say(text) }, text))))] : null);
}
