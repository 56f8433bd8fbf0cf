// The bot that ours is compared with: discord.js as its guide has it, with its defaults.
import { Client, Events, GatewayIntentBits } from 'discord.js';

const [api, token, question] = process.argv.slice(2);
const client = new Client({
  intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.MessageContent],
  rest: { api: api.replace(/\/v10$/, ''), version: '10' },
});

client.once(Events.ClientReady, () => console.log('ready'));
client.on(Events.MessageCreate, (message) => {
  if (!message.author.bot && message.content === question) {
    message.reply({ content: 'the same every time', allowedMentions: { parse: [] } }).catch(console.error);
  }
});

await client.login(token);
