// A bot as its documentation has it, unchanged but for the address: node bot.mjs API TOKEN.
// It tells of itself in lines of JSON on standard output.
import {
  ActionRowBuilder, ApplicationCommandType, ButtonBuilder, ButtonStyle, Client, ContextMenuCommandBuilder, Events, GatewayIntentBits, MessageFlags,
  ModalBuilder, Partials, SlashCommandBuilder, StringSelectMenuBuilder, TextInputBuilder, TextInputStyle,
} from 'discord.js';

const [api, token] = process.argv.slice(2);
const say = (what, more = {}) => console.log(JSON.stringify({ what, ...more }));

const client = new Client({
  intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages, GatewayIntentBits.MessageContent],
  partials: [Partials.Channel],
  rest: { api },
});

const commands = [
  new SlashCommandBuilder().setName('ask').setDescription('Asks a question')
    .addStringOption(option => option.setName('question').setDescription('What?').setRequired(true).setAutocomplete(true)),
  new SlashCommandBuilder().setName('menu').setDescription('Shows something to press'),
  new ContextMenuCommandBuilder().setName('Answer this').setType(ApplicationCommandType.Message),
];

client.once(Events.ClientReady, async () => {
  const registered = await client.application.commands.set(commands);
  say('ready', { user: client.user.id, guilds: client.guilds.cache.map(guild => guild.name), commands: registered.map(command => command.name) });
});

client.on(Events.MessageCreate, async message => {
  if (message.author.bot) {
    return;
  }

  await message.channel.sendTyping();
  const reply = await message.reply({ content: `You said: ${message.content}`, allowedMentions: { parse: [] } });
  say('replied', { to: message.id, with: reply.id, author: message.author.username, direct: message.guild === null });
});

async function onCommand(interaction) {
  if (interaction.isMessageContextMenuCommand()) {
    await interaction.reply({ content: `About: ${interaction.targetMessage.content}`, flags: MessageFlags.Ephemeral });
  } else if (interaction.commandName === 'ask') {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await interaction.editReply(`An answer to: ${interaction.options.getString('question')}`);
    await interaction.followUp({ content: 'And one more thing.' });
  } else {
    const sent = await interaction.reply({
      content: 'Choose.',
      withResponse: true,
      components: [
        new ActionRowBuilder().addComponents(
          new ButtonBuilder().setCustomId('form').setLabel('Fill in').setStyle(ButtonStyle.Primary),
          new ButtonBuilder().setCustomId('quiet').setLabel('Quiet').setStyle(ButtonStyle.Secondary)),
        new ActionRowBuilder().addComponents(
          new StringSelectMenuBuilder().setCustomId('job').addOptions({ label: 'EMT', value: 'emt' }, { label: 'Dialysis', value: 'dialysis' })),
      ],
    });
    say('sent', { message: sent.resource.message.id });
  }
}

async function onInteraction(interaction) {
  if (interaction.isAutocomplete()) {
    await interaction.respond([{ name: `${interaction.options.getFocused()}?`, value: 'completed' }]);
  } else if (interaction.isCommand()) {
    await onCommand(interaction);
  } else if (interaction.isButton() && interaction.customId === 'form') {
    await interaction.showModal(new ModalBuilder().setCustomId('filled').setTitle('A form').addComponents(
      new ActionRowBuilder().addComponents(new TextInputBuilder().setCustomId('text').setLabel('Text').setStyle(TextInputStyle.Short))));
  } else if (interaction.isButton()) {
    await interaction.deferUpdate();
    await interaction.editReply({ content: 'Quiet now.', components: [] });
  } else if (interaction.isStringSelectMenu()) {
    await interaction.update({ content: `Chosen: ${interaction.values.join()}` });
  } else if (interaction.isModalSubmit()) {
    await interaction.reply(`Filled in: ${interaction.fields.getTextInputValue('text')}`);
  }

  const name = interaction.commandName ?? interaction.customId;
  say('answered', { name, member: interaction.member?.user.username, mayManageMessages: interaction.memberPermissions?.has('ManageMessages') ?? null });
}

client.on(Events.InteractionCreate, interaction => onInteraction(interaction).catch(error => say('failed', { error: `${error}` })));
client.on(Events.ShardResume, (_, events) => say('resumed', { events }));
client.on(Events.ShardReady, () => say('connected'));
client.on(Events.Error, error => say('failed', { error: `${error}` }));
client.on(Events.ShardError, error => say('shard error', { error: `${error}` }));
process.on('unhandledRejection', error => { say('failed', { error: `${error}` }); process.exit(1); });
process.on('SIGTERM', async () => { await client.destroy(); process.exit(0); });
// The test is this process' parent: it goes when the parent does.
process.stdin.on('end', () => process.exit(0)).resume();

await client.login(token);
