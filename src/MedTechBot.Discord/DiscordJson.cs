using System.Text.Json.Serialization;
using MedTechBot.Discord.Gateway;
using MedTechBot.Discord.Interactions;
using MedTechBot.Discord.Models;
using MedTechBot.Discord.Rest;

namespace MedTechBot.Discord;

/// <summary>Generated readers and writers of everything that crosses the wire.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    // Discord may put the type of a component anywhere in its object.
    AllowOutOfOrderMetadataProperties = true,
    NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(Application))]
[JsonSerializable(typeof(ApplicationCommand))]
[JsonSerializable(typeof(IReadOnlyList<ApplicationCommand>))]
[JsonSerializable(typeof(Channel))]
[JsonSerializable(typeof(DirectMessageBody))]
[JsonSerializable(typeof(ErrorBody))]
[JsonSerializable(typeof(GatewayAddress))]
[JsonSerializable(typeof(Guild))]
[JsonSerializable(typeof(IReadOnlyList<Channel>))]
[JsonSerializable(typeof(IReadOnlyList<Guild>))]
[JsonSerializable(typeof(IReadOnlyList<Role>))]
[JsonSerializable(typeof(Interaction))]
[JsonSerializable(typeof(InteractionCallback))]
[JsonSerializable(typeof(Member))]
[JsonSerializable(typeof(Message))]
[JsonSerializable(typeof(MessageBody))]
[JsonSerializable(typeof(User))]
[JsonSerializable(typeof(HelloData))]
[JsonSerializable(typeof(ReadyData))]
[JsonSerializable(typeof(DeletedMessage))]
[JsonSerializable(typeof(DeletedMessages))]
[JsonSerializable(typeof(Outgoing<IdentifyData>), TypeInfoPropertyName = "Identify")]
[JsonSerializable(typeof(Outgoing<ResumeData>), TypeInfoPropertyName = "Resume")]
[JsonSerializable(typeof(Outgoing<long?>), TypeInfoPropertyName = "Heartbeat")]
[JsonSerializable(typeof(Outgoing<Presence>), TypeInfoPropertyName = "PresenceUpdate")]
internal sealed partial class DiscordJson : JsonSerializerContext;
