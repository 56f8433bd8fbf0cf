import { h, icon, uniqueId } from './dom.js';
import { layerOf, place, closeOutside } from './popup.js';

/**
 * A select menu as chat has it: options with a line of description, one or several.
 * `done` is told the values: at once for a single choice, on closing for several.
 */
export function selectMenu({ label, placeholder, options, min = 1, max = 1, disabled = false, key, done }) {
  const isMany = max > 1;
  let chosen = options.filter(option => option.default).map(option => option.value);
  let reported = chosen.join('\n');
  let popup = null;
  let stop = () => {};
  let active = 0;
  const listId = uniqueId('options');
  const shown = h('span', { class: 'select-value' });
  const box = h('button', {
    type: 'button', class: 'select', role: 'combobox', 'aria-haspopup': 'listbox', 'aria-expanded': 'false', 'aria-controls': listId,
    'aria-label': label ?? placeholder, disabled, 'data-key': key,
    onclick: () => popup ? close(true) : open(),
    onkeydown: onKey,
    onblur: () => close(true),
  }, shown, icon('down'));

  function show() {
    const labels = options.filter(option => chosen.includes(option.value)).map(option => option.label);
    shown.replaceChildren(labels.length > 0 ? labels.join(', ') : placeholder);
    shown.classList.toggle('empty', labels.length === 0);
    box.setAttribute('aria-label', [label, labels.length > 0 ? labels.join(', ') : placeholder].filter(Boolean).join(': '));
  }

  function open() {
    const entries = options.map((option, index) => h('div', {
      class: 'option', role: 'option', id: `${listId}-${index}`, 'aria-selected': String(chosen.includes(option.value)),
      // Focus stays on the box, so that leaving it closes the list.
      onpointerdown: event => event.preventDefault(),
      onclick: () => pick(index),
      onpointermove: () => move(index),
    },
    option.emoji?.name ? h('span', { class: 'option-emoji', 'aria-hidden': 'true' }, option.emoji.name) : null,
    h('span', { class: 'option-words' }, h('span', { class: 'option-label' }, option.label), option.description ? h('span', { class: 'option-line' }, option.description) : null),
    icon('check')));
    popup = h('div', { class: 'popup listbox', role: 'listbox', id: listId, 'aria-label': label ?? placeholder, 'aria-multiselectable': isMany ? 'true' : null }, entries);
    layerOf(box).append(popup);
    place(popup, box, { sameWidth: true, most: 360 });
    stop = closeOutside(popup, box, () => close(true));
    box.setAttribute('aria-expanded', 'true');
    move(Math.max(0, options.findIndex(option => chosen.includes(option.value))));
  }

  function close(reports) {
    if (!popup) {
      return;
    }
    stop();
    popup.remove();
    popup = null;
    box.setAttribute('aria-expanded', 'false');
    box.removeAttribute('aria-activedescendant');
    if (reports && isMany && chosen.length >= min && chosen.join('\n') !== reported) {
      reported = chosen.join('\n');
      done(chosen);
    }
  }

  function move(to) {
    active = (to + options.length) % options.length;
    for (const [index, entry] of [...popup.children].entries()) {
      entry.classList.toggle('active', index === active);
    }
    popup.children[active]?.scrollIntoView({ block: 'nearest' });
    box.setAttribute('aria-activedescendant', `${listId}-${active}`);
  }

  function pick(index) {
    const value = options[index].value;
    if (!isMany) {
      chosen = chosen.includes(value) && min === 0 ? [] : [value];
      close(false);
      show();
      done(chosen);
      return;
    }
    chosen = chosen.includes(value) ? chosen.filter(other => other !== value) : chosen.length < max ? [...chosen, value] : chosen;
    for (const [at, entry] of [...popup.children].entries()) {
      entry.setAttribute('aria-selected', String(chosen.includes(options[at].value)));
    }
    show();
  }

  function onKey(event) {
    if (!popup) {
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        open();
        event.preventDefault();
      }
      return;
    }
    const to = { ArrowDown: active + 1, ArrowUp: active - 1, Home: 0, End: -1 }[event.key];
    if (to !== undefined) {
      move(to);
    } else if (event.key === 'Enter' || event.key === ' ') {
      pick(active);
    } else if (event.key === 'Escape') {
      close(true);
    } else if (event.key.length === 1) {
      const next = [...options.keys()].map(index => (active + 1 + index) % options.length)
        .find(index => options[index].label.toLowerCase().startsWith(event.key.toLowerCase()));
      if (next !== undefined) {
        move(next);
      }
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  show();
  return { element: box, values: () => chosen };
}

/** What a user, role, mentionable or channel select (types 5 to 8) offers. */
export function thingsToSelect(component, members, roles, channels) {
  const people = members.map(member => ({ label: member.name, value: member.id, description: member.bot ? 'App' : member.username }));
  const named = roles.map(role => ({ label: `@${role.name}`, value: role.id }));
  const places = channels
    .filter(channel => !component.channel_types?.length || component.channel_types.includes(channel.type))
    .map(channel => ({ label: `#${channel.name}`, value: channel.id }));
  const preset = new Set((component.default_values ?? []).map(value => value.id));
  return { 5: people, 6: named, 7: [...people, ...named], 8: places }[component.type].map(option => ({ ...option, default: preset.has(option.value) }));
}
