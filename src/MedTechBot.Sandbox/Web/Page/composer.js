// The box at the bottom: words, replies, files, and the way into commands.

import { act, commands, Refused } from './api.js';
import { avatar } from './avatar.js';
import { h, icon, iconButton, byId } from './dom.js';
import { flatten, wordsOf, commandForm } from './commandline.js';
import { edit, attempt } from './doing.js';
import { notice, toEnd } from './list.js';
import { withMentions } from './markdown.js';
import { suggestions } from './suggest.js';
import { store, channelOf, membersHere, userName, isMine } from './store.js';

const mostBytes = 10 * 1024 * 1024;

let box, text, files = [], fileRow, replyRow, picker, slot, chooser, send, plus;
let repliedTo = null;
let pings = true;
let typedAt = 0;

export const composer = { start, open, focus: () => (slot.querySelector('.command input, .command select') ?? text)?.focus(), replyTo, say, type };

function start() {
  text = h('textarea', { id: 'composer-text', rows: '1', oninput: onInput, onkeydown: onKey, onpaste: onPaste, autocomplete: 'off', disabled: true });
  picker = suggestions(text, 'Suggestions');
  chooser = h('input', { type: 'file', multiple: true, hidden: true, onchange: () => { addFiles(chooser.files); chooser.value = ''; } });
  send = iconButton('send', 'Send', () => submit(), { class: 'icon-button send' });
  plus = iconButton('plus', 'Add files', () => chooser.click());
  slot = h('div', { class: 'composer-slot' }, text);
  box = h('div', { class: 'composer-box' }, plus, slot, send);
  fileRow = h('ul', { class: 'composer-files', hidden: true, 'aria-label': 'Files to send' });
  replyRow = h('div', { class: 'replying', hidden: true });
  byId('composer').replaceChildren(h('p', { class: 'notice', id: 'notice', role: 'alert', hidden: true }), replyRow, fileRow, box, chooser);
}

/** The channel changed: what was begun elsewhere is gone. */
function open() {
  const channel = channelOf(store.channelId);
  leaveCommand();
  offered = null;
  replyTo(null);
  files = [];
  drawFiles();
  text.value = '';
  grow();
  const mayWrite = Boolean(channel?.holdsMessages && channel.maySend);
  text.disabled = send.disabled = plus.disabled = !mayWrite;
  const where = channel?.isDirect ? `@${channel.name}` : channel?.isThread ? `“${channel?.name}”` : `#${channel?.name ?? ''}`;
  text.placeholder = mayWrite ? `Message ${where}` : channel?.holdsMessages ? 'You may not write here.' : 'Open one of the posts to write.';
  text.setAttribute('aria-label', text.placeholder);
}

function grow() {
  text.style.height = 'auto';
  text.style.height = `${text.scrollHeight}px`;
}

function onInput() {
  grow();
  if (text.value.startsWith('/')) {
    suggestCommands();
    return;
  }
  const found = /(?:^|\s)@([^@\n]{0,32})$/.exec(text.value.slice(0, text.selectionStart));
  if (found) {
    suggestPeople(found[1]);
  } else {
    picker.hide();
  }
  if (text.value && Date.now() - typedAt > 8000) {
    typedAt = Date.now();
    act('POST typing', { channel: store.channelId }).catch(() => {});
  }
}

// Asked for once a command is begun, so that the list keeps up with fast typing.
let offered = null;

async function suggestCommands() {
  offered = text.value === '/' || !offered ? attempt(() => commands(store.channelId)) : offered;
  const all = flatten(await offered ?? []);
  if (all.length === 0) {
    offered = null;
  }
  if (!text.value.startsWith('/')) {
    return;
  }
  const typed = text.value.slice(1).toLowerCase();
  const begun = all.find(command => typed.startsWith(`${command.name} `));
  const fitting = begun ? [begun] : all.filter(command => command.name.includes(typed)).toSorted((one, other) => other.name.startsWith(typed) - one.name.startsWith(typed));
  picker.show(fitting.slice(0, 25).map(command => ({
    command,
    before: avatar(command.bot, userName(command.bot)),
    label: `/${command.name}`,
    line: command.description,
    after: userName(command.bot),
  })), ({ command }) => enterCommand(command, wordsOf(command, text.value)), 'Commands');
}

function suggestPeople(typed) {
  const low = typed.toLowerCase();
  const people = membersHere().filter(member => member.name.toLowerCase().includes(low) || member.username.toLowerCase().includes(low))
    .toSorted((one, other) => other.bot - one.bot);
  picker.show(people.slice(0, 10).map(member => ({
    member, before: avatar(member.id, member.name), label: member.name, after: member.bot ? 'APP' : member.username,
  })), ({ member }) => {
    const at = text.selectionStart;
    const before = text.value.slice(0, at).replace(/@[^@\n]*$/, `@${member.name} `);
    text.value = before + text.value.slice(at);
    text.setSelectionRange(before.length, before.length);
    grow();
  }, 'Members');
}

function onKey(event) {
  if (picker.key(event)) {
    return;
  }
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    submit();
  } else if (event.key === 'Escape' && repliedTo) {
    replyTo(null);
  } else if (event.key === 'ArrowUp' && text.value === '') {
    const own = [...store.messages.values()].reverse().find(message => isMine(message) && !message.local && [0, 19].includes(message.type));
    if (own) {
      event.preventDefault();
      edit(own);
    }
  }
}

async function submit() {
  if (slot.querySelector('.command')) {
    slot.querySelector('.command').requestSubmit();
    return;
  }
  const content = text.value.trim();
  if (content.startsWith('/') && files.length === 0 && !repliedTo && await runTyped(content)) {
    return;
  }
  if (content === '' && files.length === 0) {
    return;
  }
  const sent = { content, files, replyTo: repliedTo?.id, pings };
  text.value = '';
  files = [];
  drawFiles();
  grow();
  replyTo(null);
  if (!await post(sent)) {
    text.value = content;
    files = sent.files;
    drawFiles();
    grow();
  }
}

/** A command typed in full and sent without the list. */
async function runTyped(content) {
  const all = flatten(await attempt(() => commands(store.channelId)) ?? []);
  const command = all.toSorted((one, other) => other.name.length - one.name.length)
    .find(other => content.slice(1) === other.name || content.startsWith(`/${other.name} `));
  if (command) {
    enterCommand(command, wordsOf(command, content));
  }
  return Boolean(command);
}

async function post({ content, files: given, replyTo: target, pings: isPinging }) {
  typedAt = 0;
  try {
    await act('POST messages', { channel: store.channelId, content: withMentions(content), reply_to: target, ping: isPinging, files: given });
    toEnd();
    return true;
  } catch (error) {
    notice(error instanceof Refused ? error.message : 'That could not be sent: the sandbox is not there any more.');
    return false;
  }
}

/** Sends words as if they were typed; a command is filled in, and sent if nothing is missing. */
async function say(content) {
  if (!content.startsWith('/')) {
    const channel = channelOf(store.channelId);
    const bot = store.bots.find(other => other.online) ?? store.bots[0];
    const needsMention = !channel.isDirect && bot && !content.includes('@');
    await post({ content: needsMention ? `@${bot.name} ${content}` : content, files: [], pings: true });
    return;
  }
  if (await runTyped(content)) {
    const form = slot.querySelector('.command');
    if (form?.checkValidity()) {
      form.requestSubmit();
    }
  } else {
    type(content);
  }
}

/** Puts words into the box without sending them. */
function type(content) {
  leaveCommand();
  text.value = content;
  text.focus();
  onInput();
}

function replyTo(message) {
  repliedTo = message;
  pings = true;
  replyRow.hidden = !message;
  if (!message) {
    replyRow.replaceChildren();
    return;
  }
  const ping = h('button', {
    type: 'button', class: 'link-button', 'aria-pressed': 'true', 'aria-label': 'Mention the author',
    onclick: () => {
      pings = !pings;
      ping.setAttribute('aria-pressed', String(pings));
      ping.textContent = pings ? '@ on' : '@ off';
    },
  }, '@ on');
  replyRow.replaceChildren(h('span', {}, 'Replying to ', h('strong', {}, userName(message.author.id, message.author))), ping,
    iconButton('close', 'Do not reply', () => { replyTo(null); text.focus(); }));
  text.focus();
}

function enterCommand(command, words) {
  const form = commandForm(command, words, { leave: value => { leaveCommand(); text.value = value; grow(); text.focus(); }, sent: () => { leaveCommand(); text.value = ''; grow(); text.focus(); toEnd(); } });
  slot.replaceChildren(form);
  box.classList.add('has-command');
  plus.hidden = true;
  (form.querySelector(':invalid') ?? form.querySelector('input, select') ?? form).focus();
}

function leaveCommand() {
  slot.replaceChildren(text);
  box.classList.remove('has-command');
  plus.hidden = false;
}

function onPaste(event) {
  if (event.clipboardData.files.length > 0) {
    event.preventDefault();
    addFiles(event.clipboardData.files);
  }
}

async function addFiles(given) {
  for (const file of given) {
    if (file.size > mostBytes || files.length >= 10) {
      notice(file.size > mostBytes ? `${file.name} is larger than 10 MB.` : 'A message takes 10 files.');
      continue;
    }
    const bytes = new Uint8Array(await file.arrayBuffer());
    let binary = '';
    for (let at = 0; at < bytes.length; at += 0x8000) {
      binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
    }
    files = [...files, { filename: file.name, content_type: file.type || 'application/octet-stream', data: btoa(binary) }];
  }
  drawFiles();
  text.focus();
}

function drawFiles() {
  fileRow.hidden = files.length === 0;
  fileRow.replaceChildren(...files.map(file => h('li', {}, icon('file'), h('span', { class: 'file-name' }, file.filename),
    file.content_type.startsWith('image/') ? h('input', { placeholder: 'Description', 'aria-label': `Description of ${file.filename}`, value: file.description, oninput: event => { file.description = event.target.value || undefined; } }) : null,
    iconButton('close', `Remove ${file.filename}`, () => { files = files.filter(other => other !== file); drawFiles(); }))));
}
