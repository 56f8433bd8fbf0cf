// What a message carries below or instead of its text: buttons, selects, and the newer layout components.

import { h, icon } from './dom.js';
import { markdown } from './markdown.js';
import { picture, fileCard } from './files.js';
import { selectMenu, thingsToSelect } from './select.js';
import { membersHere, guildOf, store } from './store.js';
import { press, choose } from './interactions.js';

const styles = { 1: 'primary', 2: 'secondary', 3: 'success', 4: 'danger', 5: 'link' };

/** All components of a message. */
export const components = message => (message.components ?? []).map(component => draw(component, message));

function draw(component, message) {
  switch (component.type) {
    case 1: return h('div', { class: 'row' }, (component.components ?? []).map(child => draw(child, message)));
    case 2: return button(component, message);
    case 3: case 5: case 6: case 7: case 8: return select(component, message);
    case 9: return h('div', { class: 'section' }, h('div', { class: 'section-text' }, component.components.map(child => draw(child, message))), draw(component.accessory, message));
    case 10: return h('div', { class: 'display' }, markdown(component.content ?? ''));
    case 11: return media(component, message, 'thumbnail');
    case 12: return h('div', { class: 'gallery' }, (component.items ?? []).map(item => media(item, message, 'gallery-item')));
    case 13: return fileCard(attachmentOf(component.file, message));
    case 14: return h('hr', { class: `separator${component.divider === false ? ' invisible' : ''}${component.spacing === 2 ? ' wide' : ''}` });
    case 17: return container(component, message);
    default: return h('div', { class: 'row' }, `(a component of type ${component.type})`);
  }
}

function container(component, message) {
  const box = h('div', { class: `container${component.spoiler ? ' covered' : ''}` }, component.components.map(child => draw(child, message)));
  if (typeof component.accent_color === 'number') {
    box.style.setProperty('--accent-line', `#${component.accent_color.toString(16).padStart(6, '0')}`);
    box.classList.add('accented');
  }
  return box;
}

function attachmentOf(media, message) {
  const name = /^attachment:\/\/(.+)$/.exec(media?.url ?? '')?.[1];
  return message.attachments.find(file => file.filename === name || file.url === media?.url) ?? { filename: name ?? media?.url ?? 'file', url: media?.url ?? '', size: 0 };
}

function media(component, message, style) {
  const file = attachmentOf(component.media, message);
  return picture({ ...file, description: component.description ?? file.description }, style);
}

function label(component) {
  return [component.emoji?.name ? h('span', { class: 'emoji', 'aria-hidden': component.label ? 'true' : null }, component.emoji.name) : null, component.label ?? ''];
}

function button(component, message) {
  if (component.style === 5) {
    return h('a', { class: 'button link', href: component.url, target: '_blank', rel: 'noopener noreferrer' }, label(component), icon('link'));
  }
  return h('button', {
    type: 'button', class: `button ${styles[component.style] ?? 'secondary'}`, disabled: component.disabled, 'data-key': component.custom_id,
    onclick: event => press(message, component, event.currentTarget),
  }, label(component));
}

function select(component, message) {
  const options = component.type === 3
    ? component.options ?? []
    : thingsToSelect(component, membersHere(), guildOf(store.channelId)?.roles ?? [], guildOf(store.channelId)?.channels ?? []);
  const { element } = selectMenu({
    placeholder: component.placeholder || 'Make a selection',
    options, min: component.min_values ?? 1, max: Math.min(component.max_values ?? 1, options.length),
    disabled: component.disabled, key: component.custom_id,
    done: values => choose(message, component, values, element),
  });
  return element;
}

