// Discord's Markdown as nodes. Nothing here makes markup from text.

import { h } from './dom.js';
import { store, channelOf, guildOf, userName, membersHere } from './store.js';
import { styledTime, fullTime } from './time.js';

/** The nodes of a message's text. */
export function markdown(text) {
  const nodes = [];
  let from = 0;
  for (const fence of text.matchAll(/```(?:([\w+.#-]+)\n)?\n?([\s\S]+?)\n?```/g)) {
    nodes.push(...blocks(text.slice(from, fence.index).replace(/\n$/, '')));
    nodes.push(h('pre', { tabindex: '0' }, h('code', fence[1] ? { 'data-language': fence[1] } : {}, fence[2])));
    from = fence.index + fence[0].length;
    if (text[from] === '\n') {
      from++;
    }
  }
  nodes.push(...blocks(text.slice(from)));
  return nodes;
}

const item = /^( *)([-*]|\d{1,9}\.) +(.+)$/;

function blocks(text) {
  if (text === '') {
    return [];
  }
  const lines = text.split('\n');
  const nodes = [];
  let plain = [];
  const flush = () => {
    if (plain.length > 0) {
      nodes.push(h('div', { class: 'text' }, inline(plain.join('\n'))));
      plain = [];
    }
  };
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    let found;
    if (line.startsWith('>>> ')) {
      flush();
      nodes.push(h('blockquote', {}, blocks([line.slice(4), ...lines.slice(at + 1)].join('\n'))));
      break;
    } else if (/^>( |$)/.test(line) && line !== '>') {
      flush();
      const quoted = [];
      for (; at < lines.length && lines[at].startsWith('> '); at++) {
        quoted.push(lines[at].slice(2));
      }
      at--;
      nodes.push(h('blockquote', {}, blocks(quoted.join('\n'))));
    } else if ((found = /^(#{1,3}) +(.*\S)/.exec(line))) {
      flush();
      // The page's own headings end at the third level.
      nodes.push(h(`h${found[1].length + 3}`, { class: `heading-${found[1].length}` }, inline(found[2])));
    } else if ((found = /^-# +(.*\S)/.exec(line))) {
      flush();
      nodes.push(h('div', { class: 'small' }, inline(found[1])));
    } else if (item.test(line)) {
      flush();
      const items = [];
      for (; at < lines.length && item.test(lines[at]); at++) {
        const [, indent, mark, words] = item.exec(lines[at]);
        items.push({ depth: Math.floor(indent.length / 2), mark, words });
      }
      at--;
      nodes.push(...lists(items));
    } else {
      plain.push(line);
    }
  }
  flush();
  return nodes;
}

function lists(items) {
  const nodes = [];
  for (let at = 0; at < items.length;) {
    const { depth, mark } = items[at];
    const isOrdered = mark.endsWith('.');
    const list = h(isOrdered ? 'ol' : 'ul', isOrdered ? { start: parseInt(mark, 10) } : {});
    while (at < items.length && items[at].depth === depth && items[at].mark.endsWith('.') === isOrdered) {
      const point = h('li', {}, inline(items[at].words));
      const from = ++at;
      while (at < items.length && items[at].depth > depth) {
        at++;
      }
      point.append(...lists(items.slice(from, at)));
      list.append(point);
    }
    nodes.push(list);
  }
  return nodes;
}

const link = (address, children, title) => h('a', { href: address, target: '_blank', rel: 'noopener noreferrer', title: title ?? (children.length === 1 && children[0] === address ? null : address) }, children);

const mention = text => h('span', { class: 'mention' }, text);

const role = id => guildOf(store.channelId)?.roles.find(other => other.id === id)?.name ?? 'unknown role';

function spoiler(children) {
  const hidden = h('span', { class: 'spoiler-text', 'aria-hidden': 'true' }, children);
  const cover = h('button', {
    type: 'button', class: 'spoiler', 'aria-label': 'Spoiler, show it',
    onclick: () => { cover.replaceWith(...hidden.childNodes); },
  }, hidden);
  return cover;
}

function time(seconds, style) {
  const moment = new Date(seconds * 1000);
  return Number.isNaN(moment.getTime())
    ? `<t:${seconds}>`
    : h('time', { class: 'timestamp', datetime: moment.toISOString(), title: fullTime(moment) }, styledTime(seconds, style));
}

// The first that fits where the text stands wins. `before` looks at the character before.
const rules = [
  { at: /\\([^A-Za-z0-9\s])/y, make: ([, character]) => character },
  { at: /(`+)(?!`)([\s\S]*?[^`])\1(?!`)/y, make: ([, , code]) => h('code', {}, code.replace(/^ (?=`)|(?<=`) $/g, '')) },
  {
    at: /\[((?:\\.|\[[^[\]]*\]|[^[\]\\])+)\]\(<?(https?:\/\/[^\s<>()]+(?:\([^\s<>()]*\)[^\s<>()]*)*)>?(?:\s+"([^"]*)")?\)/y,
    make: ([, words, address, title]) => link(address, inline(words), title),
  },
  { at: /<(https?:\/\/[^\s<>]+)>/y, make: ([, address]) => link(address, [address]) },
  { at: /https?:\/\/[^\s<>()]+(?:\([^\s<>()]*\)[^\s<>()]*)*(?<![.,:;"'!?*_~|\]])/y, make: ([address]) => link(address, [address]) },
  { at: /<@!?(\d+)>/y, make: ([, id]) => mention(`@${userName(id)}`) },
  { at: /<@&(\d+)>/y, make: ([, id]) => mention(`@${role(id)}`) },
  { at: /<#(\d+)>/y, make: ([, id]) => channelOf(id) ? h('a', { class: 'mention', href: `#${id}` }, `#${channelOf(id).name}`) : mention('#unknown') },
  { at: /<\/([^:<>]+):\d+>/y, make: ([, name]) => mention(`/${name}`) },
  { at: /<t:(-?\d{1,13})(?::([tTdDfFRsS]))?>/y, make: ([, seconds, style]) => time(Number(seconds), style) },
  { at: /<a?:(\w+):\d+>/y, make: ([, name]) => `:${name}:` },
  { at: /@(everyone|here)\b/y, make: ([all]) => mention(all) },
  { at: /\*\*\*((?:\\[\s\S]|[^\\])+?)\*\*\*(?!\*)/y, make: ([, words]) => h('strong', {}, h('em', {}, inline(words))) },
  { at: /\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/y, make: ([, words]) => h('strong', {}, inline(words)) },
  { at: /__((?:\\[\s\S]|[^\\])+?)__(?!_)/y, make: ([, words]) => h('u', {}, inline(words)) },
  { at: /~~((?:\\[\s\S]|[^\\])+?)~~(?!~)/y, make: ([, words]) => h('s', {}, inline(words)) },
  { at: /\|\|((?:\\[\s\S]|[^\\])+?)\|\|/y, make: ([, words]) => spoiler(inline(words)) },
  { at: /\*(?![\s*])((?:\*\*[\s\S]+?\*\*|\\[\s\S]|[^*\\])+?)(?<!\s)\*(?!\*)/y, make: ([, words]) => h('em', {}, inline(words)) },
  { at: /_(?!_)((?:__[\s\S]+?__|\\[\s\S]|[^_\\])+?)_(?![A-Za-z0-9_])/y, before: /[^A-Za-z0-9]$|^$/, make: ([, words]) => h('em', {}, inline(words)) },
];

const special = /[\\`[<h@*_~|]/;

/** Bold, links, mentions and the like, on the lines that are given. */
export function inline(text) {
  const nodes = [];
  let plain = '';
  for (let at = 0; at < text.length;) {
    const node = special.test(text[at]) ? match(text, at) : null;
    if (node === null) {
      plain += text[at++];
      continue;
    }
    if (plain) {
      nodes.push(plain);
      plain = '';
    }
    nodes.push(node.made);
    at = node.end;
  }
  if (plain) {
    nodes.push(plain);
  }
  return nodes;
}

function match(text, at) {
  for (const rule of rules) {
    rule.at.lastIndex = at;
    if (rule.before && !rule.before.test(text.slice(Math.max(0, at - 1), at))) {
      continue;
    }
    const found = rule.at.exec(text);
    if (found) {
      return { made: rule.make(found), end: at + found[0].length };
    }
  }
  return null;
}

/** One line without any markup, for excerpts and screen readers. */
export function plainText(text) {
  return h('div', {}, markdown(text).flatMap(node => [node, ' '])).textContent.replace(/\s+/g, ' ').trim();
}

/** What one typed, as it is sent: names become mentions. */
export function withMentions(text) {
  const members = membersHere().toSorted((one, other) => other.name.length - one.name.length);
  return text.replace(/@([^\s@].*)/g, (whole, rest) => {
    const low = rest.toLowerCase();
    for (const member of members) {
      for (const name of [member.name, member.username]) {
        if (low.startsWith(name.toLowerCase()) && !/^[\p{L}\p{N}]/u.test(rest.slice(name.length))) {
          return `<@${member.id}>${withMentions(rest.slice(name.length))}`;
        }
      }
    }
    return `@${withMentions(rest)}`;
  });
}

/** What was sent, as one types it. */
export const withNames = text => text.replace(/<@!?(\d+)>/g, (whole, id) => membersHere().some(member => member.id === id) ? `@${userName(id)}` : whole);
