using MedTechBot.Sandbox.Gateway;
using MedTechBot.Sandbox.State;
using MedTechBot.Sandbox.Wire;

namespace MedTechBot.Sandbox.Faults;

/// <summary>Faults that happen at once.</summary>
internal sealed class Happening(World world, GatewayHub hub)
{
    public void Happen(Fault fault)
    {
        lock (world.Gate)
        {
            switch (fault)
            {
                case Fault.Strike strike:
                    foreach (var connection in Meant(fault))
                    {
                        connection.Strike(strike);
                    }

                    break;
                case Fault.Dispatch dispatch:
                    foreach (var connection in Meant(fault))
                    {
                        connection.Session?.Send(dispatch.Event, dispatch.Data);
                    }

                    break;
                case Fault.Send send:
                    foreach (var connection in Meant(fault))
                    {
                        connection.Connection.Send(new Outgoing.Payload(Payloads.Bytes(send.Payload), Opcode.Dispatch, null));
                    }

                    break;
                case Fault.Outage outage when world.Guilds.TryGetValue(outage.Guild, out var guild):
                    Outage(guild, outage.IsOver);
                    break;
                case Fault.Kick kick when world.Guilds.TryGetValue(kick.Guild, out var guild):
                    foreach (var bot in world.Bots.Values.Where(bot => (fault.Bot is null || fault.Bot == bot.Id) && guild.Members.ContainsKey(bot.Id)))
                    {
                        Membership.Leave(world, guild, bot);
                    }

                    break;
                case Fault.AgeInteractions age:
                    foreach (var interaction in world.Interactions.All)
                    {
                        interaction.CreatedAt -= age.By;
                    }

                    break;
                default:
                    break;
            }
        }
    }

    private GatewayProtocol[] Meant(Fault fault) =>
        [.. hub.Open.Where(connection => fault.Bot is null || connection.Connection.Bot == fault.Bot)];

    private void Outage(Guild guild, bool isOver)
    {
        guild.IsAvailable = true;
        if (!isOver)
        {
            world.Publish(new WorldEvent("GUILD_DELETE", Intents.Guilds, GuildJson.Unavailable(guild)) { Guild = guild });
            guild.IsAvailable = false;
            return;
        }

        foreach (var session in hub.Sessions.Where(session =>
            session.Intents.HasFlag(Intents.Guilds) && session.IsOnShard(guild) && guild.Members.ContainsKey(session.Bot.Id)))
        {
            session.Send("GUILD_CREATE", GuildJson.Created(guild, session.Bot, session.Intents));
        }
    }
}
