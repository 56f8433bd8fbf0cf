import { h, icon } from './dom.js';
import { store } from './store.js';

const tints = 8;

/** Initials on a color that stays the same for the same person; a bot has a sign instead. */
export function avatar(id, name, { online } = {}) {
  const isBot = store.bots.some(bot => bot.id === id);
  const initials = name.split(/\s+/).filter(Boolean).slice(0, 2).map(word => [...word][0].toUpperCase()).join('');
  const tint = isBot ? 'bot' : Number(BigInt(/^\d+$/.test(id) ? id : 0) % BigInt(tints));
  return h('span', { class: `avatar tint-${tint}`, 'aria-hidden': 'true' }, isBot ? icon('bot') : initials,
    online === undefined ? null : h('span', { class: `dot ${online ? 'online' : 'offline'}` }));
}
