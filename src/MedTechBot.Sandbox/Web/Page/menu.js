import { h, icon } from './dom.js';
import { layerOf, place, closeOutside } from './popup.js';

let closeOpen = null;

/**
 * Opens a menu: arrows move, Enter chooses, Esc closes and goes back to where one was.
 * Items are {label, icon, run, danger, checked}; {heading} and {line} stand between them.
 */
export function openMenu(anchor, label, items, { at, align = 'end', above = false } = {}) {
  closeOpen?.();
  const back = document.activeElement;
  const menu = h('div', { class: 'popup menu', role: 'menu', 'aria-label': label });
  const entries = [];
  for (const item of items) {
    if (item.heading) {
      menu.append(h('div', { class: 'menu-heading', role: 'presentation' }, item.heading));
    } else if (item.line) {
      menu.append(h('div', { class: 'menu-line', role: 'separator' }));
    } else {
      const entry = h('button', {
        type: 'button', class: `menu-item${item.danger ? ' danger' : ''}`, tabindex: '-1',
        role: item.checked === undefined ? 'menuitem' : 'menuitemradio',
        'aria-checked': item.checked === undefined ? null : String(item.checked),
        onclick: () => { close(); item.run(); },
        onpointerenter: () => entry.focus(),
      }, item.before ?? (item.icon ? icon(item.icon) : null),
      h('span', { class: 'menu-label' }, item.label, item.hint ? h('small', {}, item.hint) : null),
      item.checked ? icon('check') : null);
      entries.push(entry);
      menu.append(entry);
    }
  }

  const close = () => {
    stop();
    menu.remove();
    anchor.removeAttribute('aria-expanded');
    closeOpen = null;
    if (back?.isConnected) {
      back.focus();
    }
  };
  menu.addEventListener('keydown', event => {
    const index = entries.indexOf(document.activeElement);
    const to = { ArrowDown: index + 1, ArrowUp: index - 1 + (index < 0 ? 1 : 0), Home: 0, End: -1 }[event.key];
    if (to !== undefined) {
      entries.at(to % entries.length)?.focus();
    } else if (event.key === 'Escape' || event.key === 'Tab') {
      close();
    } else if (event.key.length === 1 && event.key !== ' ') {
      entries.find(entry => entry.textContent.toLowerCase().startsWith(event.key.toLowerCase()))?.focus();
      return;
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  });
  layerOf(anchor).append(menu);
  if (!at) {
    anchor.setAttribute('aria-expanded', 'true');
  }
  place(menu, at ? { getBoundingClientRect: () => new DOMRect(at.x, at.y, 0, 0) } : anchor, { align: at ? 'start' : align, above });
  const stop = closeOutside(menu, anchor, close);
  closeOpen = close;
  entries[Math.max(0, items.filter(item => item.label).findIndex(item => item.checked))]?.focus();
}
