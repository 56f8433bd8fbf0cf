// One message, drawn.

import { h, icon, iconButton, uniqueId } from './dom.js';
import { avatar } from './avatar.js';
import { attachment } from './files.js';
import { components } from './components.js';
import { embed, isShownInEmbed } from './embeds.js';
import { markdown, plainText } from './markdown.js';
import { store, channelOf, userName, nameColor, isEphemeral, isLoading } from './store.js';
import { chatTime, fullTime, shortTime } from './time.js';
import * as doing from './doing.js';

const hasLayout = message => (message.flags & 32768) !== 0;

/** Written straight after the message above by the same author: no second name and picture. */
export function isGrouped(message, before) {
  return before !== undefined && message.type === 0 && [0, 19, 20, 23].includes(before.type) && !message.message_reference && !message.interaction_metadata
    && before.author.id === message.author.id && isEphemeral(before) === isEphemeral(message)
    && new Date(message.timestamp) - new Date(before.timestamp) < 7 * 60_000;
}

export function drawMessage(message, grouped) {
  const name = userName(message.author.id, message.author);
  const time = new Date(message.timestamp);
  const ids = { author: uniqueId('author'), body: uniqueId('body'), time: uniqueId('time') };
  const isForMe = message.author.id !== store.me.id
    && (message.mentions?.some(user => user.id === store.me.id) || message.mention_everyone || message.mention_roles?.some(id => store.me.roles?.includes(id)));
  const article = h('article', {
    class: ['message', grouped ? 'grouped' : '', isEphemeral(message) ? 'ephemeral' : '', isForMe ? 'for-me' : ''].filter(Boolean).join(' '),
    id: `message-${message.id}`, 'data-id': message.id, tabindex: '-1',
    'aria-labelledby': `${ids.author} ${ids.body} ${ids.time}`,
  });
  const stamp = h('time', { id: ids.time, datetime: message.timestamp, title: fullTime(time) }, grouped ? shortTime(time) : chatTime(time));
  const color = nameColor(message.author.id);
  const author = h('span', { class: 'author', id: ids.author }, name);
  if (color) {
    author.style.setProperty('--role', `#${color.toString(16).padStart(6, '0')}`);
    author.classList.add('colored');
  }
  article.append(
    ...[above(message)].filter(Boolean),
    ...(grouped
      ? [h('span', { class: 'side-time' }, stamp), h('span', { class: 'sr' }, author)]
      : [avatar(message.author.id, name), h('div', { class: 'message-head' }, author, message.author.bot ? h('span', { class: 'app-badge' }, 'APP') : null, ' ', stamp)]),
    h('div', { class: 'message-body', id: ids.body }, body(message, name)),
    extras(message),
    h('p', { class: 'failed-line', role: 'alert', hidden: true }),
    ...[onlyYou(message), tools(message)].filter(Boolean));
  return article;
}

function above(message) {
  if (message.interaction_metadata && [20, 23].includes(message.type)) {
    const user = message.interaction_metadata.user;
    const command = message.interaction?.name ?? message.interaction_metadata.name;
    return h('div', { class: 'above' }, h('span', { class: 'spine', 'aria-hidden': 'true' }), avatar(user.id, userName(user.id, user)),
      h('span', { class: 'above-name' }, userName(user.id, user)), ' used ',
      h('span', { class: 'above-command' }, icon('apps'), message.type === 20 ? `/${command}` : command));
  }
  if (!message.message_reference || message.type === 21) {
    return null;
  }
  const target = store.messages.get(message.message_reference.message_id) ?? message.referenced_message;
  if (!target) {
    return h('div', { class: 'above' }, h('span', { class: 'spine', 'aria-hidden': 'true' }), h('em', {}, 'Original message was deleted'));
  }
  const name = userName(target.author.id, target.author);
  return h('div', { class: 'above' }, h('span', { class: 'spine', 'aria-hidden': 'true' }), avatar(target.author.id, name),
    h('button', { type: 'button', class: 'above-link', 'aria-label': `Replying to ${name}: go to the message`, onclick: () => doing.jump(target.id) },
      h('span', { class: 'above-name' }, message.mentions?.some(user => user.id === target.author.id) ? `@${name}` : name), ' ', excerpt(target)));
}

/** The beginning of a message, for a reply or an announcement. */
export function excerpt(message) {
  const display = (message.components ?? []).flatMap(function texts(component) {
    return component.type === 10 ? [component.content] : (component.components ?? []).flatMap(texts);
  });
  const text = plainText(message.content || display.join('\n') || message.embeds?.[0]?.title || message.embeds?.[0]?.description || '');
  return text ? text.slice(0, 300) : isLoading(message) ? 'is thinking…' : message.attachments?.length ? 'Click to see attachment' : 'Click to see message';
}

function body(message, name) {
  if (isLoading(message)) {
    return h('div', { class: 'thinking' }, h('span', { class: 'dots', 'aria-hidden': 'true' }, h('i'), h('i'), h('i')), `${name} is thinking…`);
  }
  if (message.local) {
    return h('div', { class: 'failed-text' }, message.content);
  }
  if (message.type === 18) {
    return h('div', { class: 'system' }, 'started a thread: ', h('strong', {}, message.content));
  }
  if (message.type === 6) {
    return h('div', { class: 'system' }, 'pinned a message to this channel.');
  }
  if (hasLayout(message)) {
    return h('div', { class: 'layout' }, components(message), edited(message));
  }
  const content = h('div', { class: 'content' }, markdown(message.type === 21 ? message.referenced_message?.content ?? '' : message.content));
  const mark = edited(message);
  if (mark) {
    const last = content.lastElementChild;
    (last?.matches('.text, .small') ? last : content).append(mark);
  }
  return content;
}

function edited(message) {
  return message.edited_timestamp && !isLoading(message) && !message.interaction_metadata
    ? h('span', { class: 'edited', title: fullTime(new Date(message.edited_timestamp)) }, ' (edited)')
    : null;
}

function extras(message) {
  const files = message.attachments.filter(file => !isShownInEmbed(file, message));
  const parts = [];
  if (!hasLayout(message)) {
    if (files.length > 0) {
      parts.push(h('div', { class: 'attachments' }, files.map(attachment)));
    }
    if (!(message.flags & 4)) {
      parts.push(...(message.embeds ?? []).map(data => embed(data, message)));
    }
    if (message.components?.length) {
      parts.push(h('div', { class: 'components' }, components(message)));
    }
  }
  if (message.reactions?.length) {
    parts.push(h('div', { class: 'reactions' }, message.reactions.map(reaction => h('button', {
      type: 'button', class: `reaction${reaction.me ? ' mine' : ''}`, 'aria-pressed': String(Boolean(reaction.me)),
      'aria-label': `${reaction.emoji.name}, ${reaction.count}`, onclick: () => doing.react(message, reaction.emoji.name, reaction.me),
    }, h('span', { class: 'emoji' }, reaction.emoji.name), h('span', {}, String(reaction.count))))));
  }
  if (message.thread) {
    parts.push(h('a', { class: 'thread-card', href: `#${message.thread.id}` }, icon('thread'), h('strong', {}, message.thread.name),
      h('span', {}, `${message.thread.message_count ?? 0} messages ›`)));
  }
  return h('div', { class: 'extras' }, parts);
}

function onlyYou(message) {
  return isEphemeral(message)
    ? h('div', { class: 'only-you' }, icon('eye'), 'Only you can see this • ',
      h('button', { type: 'button', class: 'link-button', onclick: () => doing.dismiss(message) }, 'Dismiss message'))
    : null;
}

function tools(message) {
  if (message.local || isLoading(message)) {
    return null;
  }
  const mine = message.author.id === store.me.id;
  const more = iconButton('more', 'More', () => doing.openMessageMenu(message, more), { 'aria-haspopup': 'menu' });
  return h('div', { class: 'tools', role: 'group', 'aria-label': 'Message actions' },
    store.explains && message.author.bot ? iconButton('why', 'Why this answer?', () => doing.why(message)) : null,
    mine ? iconButton('edit', 'Edit', () => doing.edit(message)) : null,
    !isEphemeral(message) && channelOf(message.channel_id)?.maySend ? iconButton('reply', 'Reply', () => doing.reply(message)) : null,
    more);
}
