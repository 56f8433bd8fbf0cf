// What one does with a bot's buttons, menus and commands, and what comes back first.

import { interact, Refused } from './api.js';
import { announce } from './dom.js';
import { openModal } from './modal.js';
import { addLocal } from './list.js';
import { store } from './store.js';

/** Presses a button. */
export const press = (message, component, element) =>
  use(message, element, () => interact('POST buttons', { channel: message.channel_id, message: message.id, custom_id: component.custom_id }));

/** Chooses in a select. */
export const choose = (message, component, values, element) =>
  use(message, element, () => interact('POST selects', { channel: message.channel_id, message: message.id, custom_id: component.custom_id, values }));

async function use(message, element, start) {
  const article = element.closest('article');
  const all = [...article.querySelectorAll('[data-key]')].filter(other => !other.disabled);
  const hadFocus = article.contains(document.activeElement);
  // One press at a time, as long as the bot thinks about it; without losing the place for those who use a keyboard.
  all.forEach(other => other.setAttribute('aria-disabled', 'true'));
  element.classList.add('busy');
  fail(article, null);
  try {
    const answer = await start();
    store.pressed.set(message.id, answer.interaction);
    if (answer.failed) {
      throw new Refused('This interaction failed: the bot did not answer in time.');
    }
    follow(answer, message.author.username);
  } catch (error) {
    fail(article, error instanceof Refused ? error.message : 'The sandbox is not there any more.');
  } finally {
    all.forEach(other => other.removeAttribute('aria-disabled'));
    element.classList.remove('busy');
    if (hadFocus && document.activeElement === document.body && element.isConnected) {
      element.focus();
    }
  }
}

function fail(article, text) {
  const line = article.querySelector('.failed-line');
  if (line) {
    line.textContent = text ?? '';
    line.hidden = !text;
  }
}

/** Invokes a slash command; resolves to false where the client itself would not have sent it. */
export async function invoke(command, name, options) {
  return run(command, name, () => interact('POST commands', { channel: store.channelId, command: name, options, bot: command.bot }));
}

/** Uses a command of a message's menu. */
export async function useOn(command, message) {
  return run(command, command.name, () => interact('POST menus', { channel: message.channel_id, command: command.name, message: message.id, bot: command.bot }));
}

async function run(command, name, start) {
  const channel = store.channelId;
  const answer = await start();
  if (answer.failed) {
    const bot = store.bots.find(other => other.id === command.bot);
    addLocal(channel, bot, name, command.type, 'The application did not respond');
    announce('The application did not respond');
  } else {
    follow(answer, store.bots.find(other => other.id === command.bot)?.name ?? 'the bot');
  }
}

function follow(answer, botName) {
  if (answer.type === 9) {
    openModal(answer.interaction, answer.data, botName);
  }
}
