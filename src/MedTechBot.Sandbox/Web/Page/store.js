// What the page knows: who one is, what one sees, and the messages of the open channel.

export const store = {
  me: null,
  people: [],
  bots: [],
  guilds: [],
  starters: [],
  explains: false,
  api: '',
  channelId: null,
  messages: new Map(),
  hasMore: false,
  unread: new Map(),
  dismissed: new Set(),
  // By message: the newest interaction that a press on it started, which is what a changed answer answers.
  pressed: new Map(),
};

export const guildOf = channelId => store.guilds.find(guild => guild.channels.some(channel => channel.id === channelId)) ?? null;

/** A channel, thread or conversation by its id. */
export function channelOf(id) {
  const bot = store.bots.find(other => other.direct === id);
  if (bot) {
    return { id, name: bot.name, bot, isDirect: true, holdsMessages: true, maySend: true, mayManage: false, mayReact: true };
  }
  return store.guilds.flatMap(guild => guild.channels).find(channel => channel.id === id) ?? null;
}

/** Everybody that one could mention where one is. */
export function membersHere() {
  const channel = channelOf(store.channelId);
  return channel?.isDirect ? [channel.bot, store.me] : guildOf(store.channelId)?.members ?? [];
}

export function userName(id, user) {
  const member = membersHere().find(other => other.id === id);
  return member?.name ?? user?.global_name ?? user?.username ?? [...store.people, ...store.bots].find(other => other.id === id)?.name ?? 'unknown user';
}

export const nameColor = id => membersHere().find(member => member.id === id)?.color ?? 0;

export const isMine = message => message.author.id === store.me.id;

export const isEphemeral = message => (message.flags & 64) !== 0;

export const isLoading = message => (message.flags & 128) !== 0;
