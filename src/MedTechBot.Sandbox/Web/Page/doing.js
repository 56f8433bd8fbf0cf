// What one can do with a message: its toolbar, its menu, its keys.

import { act, commands, Refused } from './api.js';
import { h, byId } from './dom.js';
import { openMenu } from './menu.js';
import { openDialog } from './modal.js';
import { useOn } from './interactions.js';
import { composer } from './composer.js';
import { drop, redraw, articleOf, notice } from './list.js';
import { excerpt } from './message.js';
import { withMentions, withNames } from './markdown.js';
import { showWhy } from './panel.js';
import { store, channelOf, isEphemeral, isMine } from './store.js';

/** Does what may be refused, and says so where one is. */
export async function attempt(work) {
  try {
    return await work();
  } catch (error) {
    notice(error instanceof Refused ? error.message : 'The sandbox is not there any more.');
    return undefined;
  }
}

export const reply = message => composer.replyTo(message);

export const react = (message, emoji, isMine) => attempt(() => act(`${isMine ? 'DELETE' : 'POST'} reactions`, { channel: message.channel_id, message: message.id, emoji }));

export const why = message => showWhy(message);

export function dismiss(message) {
  store.dismissed.add(message.id);
  drop(message.id);
  byId('composer').querySelector('textarea')?.focus();
}

export function jump(id) {
  const article = articleOf(id);
  if (article) {
    article.scrollIntoView({ block: 'center' });
    article.focus({ preventScroll: true });
    article.classList.remove('found');
    void article.offsetWidth;
    article.classList.add('found');
  }
}

/** Edits in place: Enter saves, Esc leaves it. */
export function edit(message) {
  const article = articleOf(message.id);
  const body = article.querySelector('.message-body');
  const box = h('textarea', { class: 'edit-box', 'aria-label': 'Edit message', rows: '1', onkeydown: onKey, oninput: grow });
  box.value = withNames(message.content);
  const save = () => attempt(async () => {
    const content = withMentions(box.value.trim());
    if (content === '') {
      leave();
      remove(message);
    } else {
      if (content !== message.content) {
        await act('PATCH messages', { channel: message.channel_id, message: message.id, content });
      }
      leave();
    }
  });
  const leave = () => {
    redraw(message.id);
    composer.focus();
  };
  function onKey(event) {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      save();
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      leave();
    }
  }
  function grow() {
    box.style.height = 'auto';
    box.style.height = `${box.scrollHeight}px`;
  }
  body.replaceChildren(box, h('p', { class: 'edit-keys' }, 'escape to ', h('button', { type: 'button', class: 'link-button', onclick: leave }, 'cancel'),
    ' • enter to ', h('button', { type: 'button', class: 'link-button', onclick: save }, 'save')));
  grow();
  box.focus();
  box.setSelectionRange(box.value.length, box.value.length);
}

/** Asks first. */
export function remove(message) {
  const dialog = openDialog('Delete message', h('div', { class: 'dialog-form' },
    h('p', {}, 'Are you sure you want to delete this message?'),
    h('blockquote', { class: 'preview' }, excerpt(message)),
    h('div', { class: 'dialog-buttons' },
      h('button', { type: 'button', class: 'button secondary', onclick: () => dialog.close() }, 'Cancel'),
      h('button', {
        type: 'button', class: 'button danger', autofocus: true, onclick: () => {
          dialog.close();
          attempt(() => act('DELETE messages', { channel: message.channel_id, message: message.id }));
          composer.focus();
        },
      }, 'Delete'))));
}

/** The menu of a message, with what the bots offer for it. */
export async function openMessageMenu(message, anchor, at) {
  const channel = channelOf(message.channel_id);
  const ephemeral = isEphemeral(message);
  const apps = ephemeral ? [] : (await attempt(() => commands(message.channel_id)) ?? []).filter(command => command.type === 3);
  const items = [
    !ephemeral && channel?.maySend && { label: 'Reply', icon: 'reply', run: () => reply(message) },
    isMine(message) && { label: 'Edit message', icon: 'edit', run: () => edit(message) },
    message.content && { label: 'Copy text', icon: 'copy', run: () => navigator.clipboard.writeText(message.content) },
    store.explains && message.author.bot && { label: 'Why this answer?', icon: 'why', run: () => why(message) },
    ...(apps.length > 0 ? [{ heading: 'Apps' }, ...apps.map(command => ({
      label: command.name, hint: store.bots.find(bot => bot.id === command.bot)?.name, icon: 'apps', run: () => attempt(() => useOn(command, message)),
    }))] : []),
    ephemeral && { label: 'Dismiss message', icon: 'close', run: () => dismiss(message) },
    !ephemeral && (isMine(message) || channel?.mayManage) && { line: true },
    !ephemeral && (isMine(message) || channel?.mayManage) && { label: 'Delete message', icon: 'trash', danger: true, run: () => remove(message) },
  ].filter(Boolean);
  openMenu(anchor, 'Message', items, { at });
}
