using System.Text.Json.Nodes;
using MedTechBot.Sandbox.Rest.Bodies;
using MedTechBot.Sandbox.State;

namespace MedTechBot.Sandbox.Rest.Routes;

/// <summary>The first answer to an interaction.</summary>
/// <remarks>https://discord.com/developers/docs/interactions/receiving-and-responding</remarks>
internal static class InteractionRoutes
{
    public const MessageFlags Settable =
        MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral;

    public static void AddTo(RestRoutes routes) =>
        routes.AddOpen("POST", "interactions/{interaction}/{token}/callback", Answer, 50, 1);

    public static RestReply Answer(RestCall call)
    {
        if (!call.World.Interactions.TryGet(call.Id("interaction"), out var interaction) || interaction.Token != call.Route["token"])
        {
            throw ApiException.UnknownInteraction();
        }

        if (interaction.IsAcknowledged)
        {
            throw ApiException.Acknowledged();
        }

        if (call.World.Now - interaction.CreatedAt > Interaction.AnswerTime)
        {
            throw ApiException.UnknownInteraction();
        }

        var errors = new FormErrors();
        var form = new Form(call.Object, errors);
        var type = (int?)form.Number("type", 1, 12, isRequired: true);
        var data = form.Object("data")?.Json;
        if (type is { } asked && !Allowed(interaction).Contains(asked))
        {
            form.Fail("type", "INTERACTION_CALLBACK_TYPE_INVALID", $"This interaction takes a type of ({string.Join(", ", Allowed(interaction))}).");
        }

        errors.ThrowIfAny();
        Carry(call, interaction, type ?? 0, data);
        interaction.Acknowledge(type ?? 0, data);
        Tell(call.World, interaction, type ?? 0, data);
        return call.Flag("with_response") ? RestReply.Ok(Response(call, interaction, type ?? 0)) : RestReply.Nothing;
    }

    private static int[] Allowed(Interaction interaction) => interaction.Type switch
    {
        InteractionType.Ping => [1],
        InteractionType.Autocomplete => [8],
        InteractionType.Command => [4, 5, 9, 10, 12],
        InteractionType.Component => [4, 5, 6, 7, 9, 10, 12],
        _ => interaction.Source is null ? [4, 5, 10, 12] : [4, 5, 6, 7, 10, 12],
    };

    private static void Carry(RestCall call, Interaction interaction, int type, JsonObject? data)
    {
        switch (type)
        {
            case 4:
                var draft = MessageDraft.Read(call, data ?? [], Settable, AllowedMentions.OnlyUsers, path: "data");
                draft.DemandSomething();
                interaction.Original = Answering.Post(call.World, interaction, draft, MessageFlags.None);
                break;
            case 5:
                var flags = (MessageFlags)((int?)data?["flags"] ?? 0) & MessageFlags.Ephemeral;
                interaction.Original = Answering.PostLoading(call.World, interaction, flags);
                break;
            case 6:
                interaction.Original = interaction.Source;
                break;
            case 7 when interaction.Source is { } source:
                var change = MessageDraft.Read(call, data ?? [], Settable & ~MessageFlags.Ephemeral, AllowedMentions.OnlyUsers, source, "data");
                interaction.Original = source;
                MessageRoutes.Apply(call, source, change);
                break;
            case 8:
                AutocompleteForm.Check(data ?? []);
                break;
            case 9:
                ModalForm.Check(data ?? []);
                break;
            default:
                break;
        }
    }

    // What a person's screen shows beside messages: a modal, or what an option could be.
    private static void Tell(World world, Interaction interaction, int type, JsonObject? data)
    {
        var json = new JsonObject { ["id"] = Snowflakes.Text(interaction.Id), ["type"] = type, ["data"] = data?.DeepClone() };
        world.Publish(new WorldEvent("INTERACTION_ANSWER", Intents.None, json) { Channel = interaction.Channel, OnlyUser = interaction.User.Id, Audience = Audience.People });
    }

    private static JsonObject Response(RestCall call, Interaction interaction, int type)
    {
        var about = new JsonObject { ["id"] = Snowflakes.Text(interaction.Id), ["type"] = (int)interaction.Type };
        var json = new JsonObject { ["interaction"] = about };
        if (interaction.Original is { } original)
        {
            about["response_message_id"] = Snowflakes.Text(original.Id);
            about["response_message_loading"] = original.Flags.HasFlag(MessageFlags.Loading);
            about["response_message_ephemeral"] = original.IsEphemeral;
            about["channel_id"] = Snowflakes.Text(interaction.Channel.Id);
            if (interaction.Channel.Guild is { } guild)
            {
                about["guild_id"] = Snowflakes.Text(guild.Id);
            }

            if (type is 4 or 5 or 7)
            {
                json["resource"] = new JsonObject { ["type"] = type, ["message"] = MessageRoutes.Show(call, original) };
            }
        }

        return json;
    }
}
