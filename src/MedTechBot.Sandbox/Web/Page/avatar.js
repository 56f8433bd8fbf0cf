import { h } from './dom.js';

const tints = 8;

/** Initials on a color that stays the same for the same person. */
export function avatar(id, name, { online } = {}) {
  const initials = name.split(/\s+/).filter(Boolean).slice(0, 2).map(word => [...word][0].toUpperCase()).join('');
  const tint = Number(BigInt(id || 0) % BigInt(tints));
  return h('span', { class: `avatar tint-${tint}`, 'aria-hidden': 'true' }, initials,
    online === undefined ? null : h('span', { class: `dot ${online ? 'online' : 'offline'}` }));
}
