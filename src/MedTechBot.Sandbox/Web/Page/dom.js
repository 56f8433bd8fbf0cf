// Elements without markup: whatever comes from chat is text, and stays text.

/** An element with attributes and children. `on…` attributes are listeners, null and false are left out. */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) {
      continue;
    }
    if (name.startsWith('on')) {
      element.addEventListener(name.slice(2), value);
    } else {
      element.setAttribute(name, value === true ? '' : value);
    }
  }
  element.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

const paths = {
  hash: 'M9 4 7 20M17 4l-2 16M4 9h16M3 15h16',
  thread: 'M5 5h14v10h-7l-4 4v-4H5z',
  forum: 'M4 5h12v8H9l-3 3v-3H4zM10 16h6l3 3v-3h1V9',
  at: 'M16 12a4 4 0 1 1-8 0 4 4 0 0 1 8 0zm0 0v1.5a2.5 2.5 0 0 0 5 0V12a9 9 0 1 0-4 7.5',
  reply: 'M10 6 4 12l6 6M4 12h10a6 6 0 0 1 6 6',
  edit: 'm4 20 1-5L16 4l4 4L9 19z',
  more: 'M5 11v2M12 11v2M19 11v2',
  trash: 'M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13',
  bot: 'M5 6h14v10h-6l-4 3.5V16H5zM12 8.5v5M9.5 11h5',
  apps: 'M5 5h5v5H5zM14 5h5v5h-5zM5 14h5v5H5zM14 14h5v5h-5z',
  menu: 'M4 6h16M4 12h16M4 18h16',
  close: 'm6 6 12 12M18 6 6 18',
  plus: 'M12 5v14M5 12h14',
  send: 'M4 12 20 4l-5 16-4-7z',
  wire: 'm8 7-5 5 5 5M16 7l5 5-5 5M14 5l-4 14',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.4 1.4M17.6 17.6 19 19M19 5l-1.4 1.4M6.4 17.6 5 19',
  moon: 'M20 14a8 8 0 1 1-10-10 7 7 0 0 0 10 10z',
  down: 'm6 9 6 6 6-6',
  check: 'm5 12 5 5 9-10',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4',
  link: 'M14 5h5v5M19 5l-8 8M17 14v5H5V7h5',
  why: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM9.5 9.5a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .9-1 1.7M12 17h.01',
  copy: 'M9 9h10v10H9zM5 15V5h10',
  eye: 'M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12zM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z',
};

/** A line drawing that says nothing to a screen reader: what it stands on has a name of its own. */
export function icon(name) {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  for (const [key, value] of Object.entries({ viewBox: '0 0 24 24', class: 'icon', 'aria-hidden': 'true', focusable: 'false' })) {
    svg.setAttribute(key, value);
  }
  const path = document.createElementNS(space, 'path');
  path.setAttribute('d', paths[name]);
  svg.append(path);
  return svg;
}

/** A button that is only an icon. */
export function iconButton(name, label, onclick, attributes = {}) {
  return h('button', { type: 'button', class: 'icon-button', 'aria-label': label, title: label, onclick, ...attributes }, icon(name));
}

export const byId = id => document.getElementById(id);

/** Tells a screen reader what sighted people see appear. */
export function announce(text) {
  const line = h('span', {}, text);
  byId('announcer').append(line);
  setTimeout(() => line.remove(), 10_000);
}

let last = 0;

export const uniqueId = prefix => `${prefix}-${++last}`;
