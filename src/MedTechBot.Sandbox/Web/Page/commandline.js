// A slash command in the message box: its name, a field for each option, and what the bot offers for them.

import { interact, Refused } from './api.js';
import { h, icon } from './dom.js';
import { invoke } from './interactions.js';
import { notice } from './list.js';
import { openMenu } from './menu.js';
import { suggestions } from './suggest.js';
import { store, guildOf, membersHere } from './store.js';

/** Each subcommand as a command of its own, as the list shows them. */
export function flatten(commands) {
  const deeper = (command, name, options, description) => {
    const nested = options.filter(option => option.type === 1 || option.type === 2);
    return nested.length > 0
      ? nested.flatMap(option => deeper(command, `${name} ${option.name}`, option.options ?? [], option.description))
      : [{ bot: command.bot, type: 1, name, description, options }];
  };
  return commands.filter(command => command.type === 1).flatMap(command => deeper(command, command.name, command.options ?? [], command.description));
}

/** What was typed behind the name, as values: `option: value …`, or all of it for the first option. */
export function wordsOf(command, typed) {
  const rest = typed.slice(1 + command.name.length).trim();
  const names = command.options.map(option => option.name).join('|');
  const values = {};
  if (rest === '' || names === '' || !typed.startsWith(`/${command.name}`)) {
    return values;
  }
  const parts = rest.split(new RegExp(`(?:^|\\s)(${names}):\\s*`));
  if (parts[0].trim()) {
    values[command.options[0].name] = parts[0].trim();
  }
  for (let at = 1; at < parts.length; at += 2) {
    values[parts[at]] = parts[at + 1].trim();
  }
  return values;
}

/** The form that takes the place of the message box. */
export function commandForm(command, words, { leave, sent }) {
  const fields = new Map();
  const hint = h('span', { class: 'command-hint', 'aria-live': 'polite' }, command.description);
  const row = h('div', { class: 'command-fields' });
  const more = h('button', { type: 'button', class: 'command-more', 'aria-haspopup': 'menu', onclick: () => openMore() });
  const form = h('form', { class: 'command', tabindex: '-1', 'aria-label': `Command ${command.name}`, onsubmit: send, onkeydown: onKey },
    hint, h('div', { class: 'command-line' }, h('span', { class: 'command-name' }, icon('apps'), `/${command.name}`), row, more));

  for (const option of command.options) {
    if (option.required || words[option.name] !== undefined) {
      addField(option);
    }
  }
  drawMore();
  return form;

  function addField(option) {
    const field = control(option, words[option.name], others);
    field.element.addEventListener('focus', () => { hint.textContent = `${option.name}: ${option.description}`; });
    fields.set(option.name, field);
    row.append(h('label', { class: 'command-field' }, h('span', {}, option.name), field.element));
    return field;
  }

  function others(except) {
    return { command: command.name, bot: command.bot, options: values(except) };
  }

  function values(except) {
    return Object.fromEntries([...fields].filter(([name]) => name !== except).map(([name, field]) => [name, field.value()]).filter(([, value]) => value !== null && value !== ''));
  }

  function openMore() {
    openMenu(more, 'Options', command.options.filter(option => !fields.has(option.name)).map(option => ({
      label: option.name, hint: option.description, run: () => { const field = addField(option); drawMore(); setTimeout(() => field.element.focus()); },
    })), { above: true });
  }

  function drawMore() {
    const left = command.options.length - fields.size;
    more.hidden = left === 0;
    more.textContent = `+${left} optional`;
  }

  function onKey(event) {
    if (event.key === 'Escape' && !event.defaultPrevented) {
      leave('');
    } else if (event.key === 'Backspace' && [...fields.values()].every(field => !field.value()) && (event.target === form || event.target === [...fields.values()][0]?.element)) {
      event.preventDefault();
      leave(`/${command.name}`);
    } else if (event.key === 'Enter' && !event.defaultPrevented && event.target === form) {
      // Or else the line break lands in the message box, which has the focus by then.
      event.preventDefault();
      form.requestSubmit();
    }
  }

  async function send(event) {
    event.preventDefault();
    try {
      const running = invoke(command, command.name, values());
      sent();
      await running;
    } catch (error) {
      notice(error instanceof Refused ? error.message : 'The sandbox is not there any more.');
    }
  }
}

function control(option, preset, others) {
  if (option.choices?.length) {
    return chooseFrom(option, option.choices.map(choice => [choice.name, String(choice.value)]), preset);
  }
  const named = list => list.map(thing => [thing.name, thing.id]);
  const guild = guildOf(store.channelId);
  switch (option.type) {
    case 5: return chooseFrom(option, [['True', 'true'], ['False', 'false']], preset?.toLowerCase());
    case 6: return chooseFrom(option, named(membersHere()), preset);
    case 7: return chooseFrom(option, named(guild?.channels ?? []), preset);
    case 8: return chooseFrom(option, named(guild?.roles ?? []), preset);
    case 9: return chooseFrom(option, named([...membersHere(), ...guild?.roles ?? []]), preset);
    case 11: return file(option);
    default: return words(option, preset, others);
  }
}

function chooseFrom(option, choices, preset) {
  const select = h('select', { required: option.required }, h('option', { value: '' }, ''), choices.map(([name, value]) => h('option', { value }, name)));
  select.value = choices.find(([name, value]) => preset === value || preset?.toLowerCase() === name.toLowerCase())?.[1] ?? '';
  return { element: select, value: () => select.value || null };
}

function file(option) {
  const input = h('input', { type: 'file', required: option.required });
  let content = null;
  input.addEventListener('change', async () => { content = input.files[0] ? { filename: input.files[0].name, content: await input.files[0].text() } : null; });
  return { element: input, value: () => content };
}

function words(option, preset, others) {
  const isNumber = option.type === 4 || option.type === 10;
  const input = h('input', {
    type: 'text', required: option.required, autocomplete: 'off', inputmode: isNumber ? 'decimal' : null,
    minlength: option.min_length, maxlength: option.max_length ?? 6000, size: '14',
  });
  let picked = null;
  const fit = () => { input.style.width = `${Math.min(48, Math.max(12, input.value.length + 2))}ch`; };
  const set = (label, value) => { input.value = label; picked = { label, value }; fit(); };
  if (preset !== undefined) {
    set(preset, preset);
  }
  input.addEventListener('input', fit);
  if (option.autocomplete) {
    completed(input, option, others, set);
  }
  return { element: input, value: () => input.value === '' ? null : picked?.label === input.value ? picked.value : input.value };
}

// The newest question alone counts: answers can come in another order.
function completed(input, option, others, set) {
  const picker = suggestions(input, `Values for ${option.name}`);
  let asked = 0;
  let timer;
  const ask = () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const mine = ++asked;
      try {
        const answer = await interact('POST autocomplete', { channel: store.channelId, option: option.name, typed: input.value, ...others(option.name) });
        if (mine !== asked || document.activeElement !== input) {
          return;
        }
        const choices = answer.data?.choices ?? [];
        picker.show(choices.map(choice => ({ label: choice.name, choice })), ({ choice }) => set(choice.name, choice.value),
          answer.failed ? null : choices.length > 0 ? option.name : null);
      } catch (error) {
        notice(error instanceof Refused ? error.message : 'The sandbox is not there any more.');
      }
    }, 150);
  };
  input.addEventListener('input', ask);
  input.addEventListener('focus', ask);
  input.addEventListener('keydown', event => picker.key(event));
}
