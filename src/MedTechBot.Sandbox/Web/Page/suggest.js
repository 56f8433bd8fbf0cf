import { h, uniqueId } from './dom.js';
import { layerOf, place } from './popup.js';

/**
 * The list above a text box while one types: commands, people, values of an option.
 * The text box keeps the focus; `key` is to be asked first about each key.
 */
export function suggestions(input, label) {
  const id = uniqueId('suggestions');
  let popup = null;
  let items = [];
  let active = 0;
  let pick = () => {};

  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', id);
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-expanded', 'false');

  function show(given, onPick, heading) {
    items = given;
    pick = onPick;
    if (items.length === 0) {
      hide();
      return;
    }
    popup ??= h('div', { class: 'popup suggestions', role: 'listbox', id, 'aria-label': label });
    popup.replaceChildren(...(heading ? [h('div', { class: 'menu-heading', role: 'presentation' }, heading)] : []), ...items.map((item, index) => h('div', {
      class: 'option', role: 'option', id: `${id}-${index}`, 'aria-selected': 'false',
      onpointerdown: event => event.preventDefault(),
      onclick: () => choose(index),
      onpointermove: () => move(index),
    }, item.before ?? null, h('span', { class: 'option-words' }, h('span', { class: 'option-label' }, item.label), item.line ? h('span', { class: 'option-line' }, item.line) : null),
    item.after ? h('span', { class: 'option-after' }, item.after) : null)));
    if (!popup.isConnected) {
      layerOf(input).append(popup);
    }
    place(popup, input.closest('.composer-box') ?? input, { sameWidth: true, above: true, most: Math.max(200, innerHeight * .45) });
    input.setAttribute('aria-expanded', 'true');
    move(0);
  }

  function hide() {
    popup?.remove();
    items = [];
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }

  function move(to) {
    active = (to + items.length) % items.length;
    for (const option of popup.querySelectorAll('.option')) {
      const isActive = option.id === `${id}-${active}`;
      option.classList.toggle('active', isActive);
      option.setAttribute('aria-selected', String(isActive));
      if (isActive) {
        option.scrollIntoView({ block: 'nearest' });
      }
    }
    input.setAttribute('aria-activedescendant', `${id}-${active}`);
  }

  function choose(index) {
    const item = items[index];
    hide();
    pick(item);
  }

  /** True where the key was for the list. */
  function key(event) {
    if (items.length === 0 || event.isComposing) {
      return false;
    }
    switch (event.key) {
      case 'ArrowDown': move(active + 1); break;
      case 'ArrowUp': move(active - 1); break;
      case 'Enter': case 'Tab': choose(active); break;
      case 'Escape': hide(); break;
      default: return false;
    }
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  input.addEventListener('blur', hide);
  return { show, hide, key, isOpen: () => items.length > 0, pickNow: index => choose(index) };
}
