import { h } from './dom.js';
import { markdown, inline } from './markdown.js';
import { picture } from './files.js';
import { chatTime } from './time.js';

/** The card below a message. */
export function embed(data, message) {
  const color = typeof data.color === 'number' ? `#${data.color.toString(16).padStart(6, '0')}` : null;
  const linked = (words, address) => address ? h('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, words) : words;
  const card = h('div', { class: 'embed' },
    h('div', { class: 'embed-body' },
      data.author?.name ? h('div', { class: 'embed-author' }, linked([data.author.name], data.author.url)) : null,
      data.title ? h('div', { class: 'embed-title' }, linked(inline(data.title), data.url)) : null,
      data.description ? h('div', { class: 'embed-description' }, markdown(data.description)) : null,
      data.fields?.length ? h('dl', { class: 'embed-fields' }, data.fields.map(field => h('div', { class: field.inline ? 'inline' : '' },
        h('dt', {}, inline(field.name)), h('dd', {}, markdown(field.value))))) : null),
    data.thumbnail ? picture(shown(data.thumbnail, message), 'embed-thumbnail') : null,
    data.image ? picture(shown(data.image, message), 'embed-image') : null,
    data.footer?.text || data.timestamp ? h('div', { class: 'embed-footer' },
      [data.footer?.text, data.timestamp ? chatTime(new Date(data.timestamp)) : null].filter(Boolean).join(' • ')) : null);
  if (color) {
    card.style.setProperty('--accent-line', color);
  }
  return card;
}

function shown(image, message) {
  const name = /^attachment:\/\/(.+)$/.exec(image.url)?.[1];
  return message.attachments.find(file => file.filename === name) ?? { url: image.url, filename: image.url };
}

/** Attachments that an embed shows are not shown again below it. */
export function isShownInEmbed(file, message) {
  return (message.embeds ?? []).some(data => [data.image?.url, data.thumbnail?.url].includes(`attachment://${file.filename}`));
}
