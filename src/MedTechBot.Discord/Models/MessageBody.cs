using System.Text.Json.Serialization;

namespace MedTechBot.Discord.Models;

/// <summary>A message to send or to change. In a change, what is null stays as it is and an empty list clears.</summary>
public sealed record MessageBody
{
    public string? Content { get; init; }

    public IReadOnlyList<Embed>? Embeds { get; init; }

    public IReadOnlyList<Component>? Components { get; init; }

    /// <summary>Pings nobody, whatever the text holds. Not a setting: there is no message for which it should differ.</summary>
    public AllowedMentions AllowedMentions { get; } = AllowedMentions.Nobody;

    /// <summary>Only the asker sees it; holds for answers to interactions only, and is fixed by the first one.</summary>
    [JsonIgnore]
    public bool IsPrivate { get; init; }

    /// <summary>No previews of links. Without effect beside embeds of our own, which Discord would hide with them.</summary>
    [JsonIgnore]
    public bool SuppressesPreviews { get; init; } = true;

    [JsonIgnore]
    public IReadOnlyList<FileUpload> Files { get; init; } = [];

    /// <summary>In a change, the files that stay; null keeps all, unless others are uploaded.</summary>
    [JsonIgnore]
    public IReadOnlyList<Snowflake>? KeptFiles { get; init; }

    /// <summary>The message that this one answers. If it is gone, this one is sent all the same.</summary>
    [JsonIgnore]
    public Snowflake? ReplyTo { get; init; }

    /// <summary>At most 25 characters that name this message: sent twice, it appears once. Left out, one is made up.</summary>
    public string? Nonce { get; init; }

    public bool? EnforceNonce { get; internal init; }

    public MessageReference? MessageReference => ReplyTo is { } id ? new() { MessageId = id, FailIfNotExists = false } : null;

    public MessageFlags? Flags
    {
        get
        {
            var previews = SuppressesPreviews && Embeds is not { Count: > 0 } ? MessageFlags.SuppressEmbeds : 0;
            var flags = previews | (IsPrivate ? MessageFlags.Ephemeral : 0);
            return flags is 0 ? null : flags;
        }
    }

    public IReadOnlyList<Attachment>? Attachments => Files is [] && KeptFiles is null ? null :
    [
        .. (KeptFiles ?? []).Select(kept => new Attachment { Id = kept }),
        .. Files.Select((file, number) => new Attachment { Id = new((ulong)number), Filename = file.Name, Description = file.Description }),
    ];

    // What only a new message can have.
    internal MessageBody AsChange() => this with { Nonce = null, EnforceNonce = null, ReplyTo = null, IsPrivate = false };
}

/// <summary>Whom a message may ping. The default of the protocol is everyone, so it goes with every message.</summary>
public sealed record AllowedMentions
{
    public static AllowedMentions Nobody { get; } = new();

    public IReadOnlyList<string> Parse { get; } = [];
}
