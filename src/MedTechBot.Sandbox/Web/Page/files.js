// Attachments and pictures. Only what lies on this machine is shown; the rest is a link, since nothing is fetched from elsewhere.

import { h, icon } from './dom.js';

const isPicture = file => /^image\/(png|jpe?g|gif|webp|avif|bmp)/.test(file.content_type ?? '') || /\.(png|jpe?g|gif|webp|avif|bmp)$/i.test(file.filename ?? '');

/** The address of a file on this machine, whatever name the machine goes by; null for other machines. */
export function fileAddress(url) {
  const path = URL.canParse(url) ? new URL(url).pathname : '';
  return path.startsWith('/attachments/') ? path : null;
}

const size = bytes => bytes < 1024 ? `${bytes} bytes` : bytes < 1024 * 1024 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;

/** A picture with its description. */
export function picture(file, style = 'attached') {
  const address = fileAddress(file.url);
  if (!address) {
    return file.url ? h('a', { class: 'elsewhere', href: file.url, target: '_blank', rel: 'noopener noreferrer' }, icon('link'), file.description || `Picture: ${file.url}`) : null;
  }
  const image = h('img', { src: address, alt: file.description ?? '', loading: 'lazy' });
  if (!file.description) {
    image.alt = `Picture ${file.filename}, without a description`;
  }
  return h('a', { class: `picture ${style}`, href: address, target: '_blank', rel: 'noopener', title: file.description ?? file.filename }, image,
    file.description ? h('span', { class: 'alt', 'aria-hidden': 'true' }, 'ALT') : null);
}

export function fileCard(file) {
  return h('a', { class: 'file', href: fileAddress(file.url) ?? file.url, target: '_blank', rel: 'noopener', download: file.filename },
    icon('file'), h('span', {}, h('span', { class: 'file-name' }, file.filename), h('small', {}, size(file.size ?? 0))));
}

export const attachment = file => isPicture(file) ? picture(file) : fileCard(file);
