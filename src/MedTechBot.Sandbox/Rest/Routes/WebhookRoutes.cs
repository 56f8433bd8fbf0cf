using System.Text.Json.Nodes;
using MedTechBot.Sandbox.Rest.Bodies;
using MedTechBot.Sandbox.State;

namespace MedTechBot.Sandbox.Rest.Routes;

/// <summary>What follows the first answer: the interaction's token makes the application a webhook for 15 minutes.</summary>
internal static class WebhookRoutes
{
    public static void AddTo(RestRoutes routes)
    {
        routes.AddOpen("POST", "webhooks/{webhook}/{token}", FollowUp);
        routes.AddOpen("GET", "webhooks/{webhook}/{token}/messages/{message}", Get);
        routes.AddOpen("PATCH", "webhooks/{webhook}/{token}/messages/{message}", Edit);
        routes.AddOpen("DELETE", "webhooks/{webhook}/{token}/messages/{message}", Delete);
    }

    private static RestReply FollowUp(RestCall call)
    {
        var interaction = Answered(call);
        if (interaction.Type is InteractionType.Autocomplete)
        {
            throw ApiException.UnknownWebhook();
        }

        var draft = MessageDraft.Read(call, call.Object, InteractionRoutes.Settable, AllowedMentions.OnlyUsers);
        draft.DemandSomething();

        // Discord still takes the first message after a defer for the deferred answer, with the defer's flag.
        if (interaction.Original is { } original && original.Flags.HasFlag(MessageFlags.Loading))
        {
            return RestReply.Ok(Change(call, interaction, original, draft));
        }

        var message = Answering.Post(call.World, interaction, draft, MessageFlags.None, interaction.Original?.Id);
        interaction.FollowUps.Add(message);
        interaction.Touch();
        return RestReply.Ok(MessageRoutes.Show(call, message));
    }

    private static RestReply Get(RestCall call)
    {
        var interaction = Answered(call);
        return RestReply.Ok(MessageRoutes.Show(call, Find(call, interaction)));
    }

    private static RestReply Edit(RestCall call)
    {
        var interaction = Answered(call);
        var message = Find(call, interaction);
        var draft = MessageDraft.Read(call, call.Object, InteractionRoutes.Settable & ~MessageFlags.Ephemeral, AllowedMentions.OnlyUsers, message);
        return RestReply.Ok(Change(call, interaction, message, draft));
    }

    private static RestReply Delete(RestCall call)
    {
        var interaction = Answered(call);
        Posting.Delete(call.World, Find(call, interaction));
        interaction.Touch();
        return RestReply.Nothing;
    }

    private static JsonObject Change(RestCall call, Interaction interaction, Message message, MessageDraft draft)
    {
        MessageRoutes.Apply(call, message, draft);
        interaction.Touch();
        return MessageRoutes.Show(call, message);
    }

    private static Interaction Answered(RestCall call)
    {
        if (!call.World.Interactions.TryGet(call.Route["token"], out var interaction) || interaction.Bot.Id != call.Id("webhook"))
        {
            throw ApiException.UnknownWebhook();
        }

        if (call.World.Now - interaction.CreatedAt > Interaction.TokenLife)
        {
            throw ApiException.InvalidWebhookToken();
        }

        return interaction.IsAcknowledged ? interaction : throw ApiException.UnknownWebhook();
    }

    private static Message Find(RestCall call, Interaction interaction)
    {
        var message = call.Route["message"] == "@original"
            ? interaction.Original
            : Belonging(interaction).FirstOrDefault(message => message.Id == call.Id("message"));
        return message is not null && message.Channel.Messages?.TryGet(message.Id, out _) == true ? message : throw ApiException.UnknownMessage();
    }

    private static IEnumerable<Message> Belonging(Interaction interaction) =>
        interaction.Original is { } original ? interaction.FollowUps.Append(original) : interaction.FollowUps;
}
