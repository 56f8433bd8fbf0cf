using System.Text.Json.Nodes;
using MedTechBot.Sandbox.State;

namespace MedTechBot.Sandbox.Rest.Bodies;

/// <summary>A message as a request describes it, checked against the documented limits.</summary>
internal sealed class MessageDraft
{
    /// <summary>For bots; the OpenAPI document has 4000, which is what some people may write.</summary>
    public const int LongestContent = 2000;

    private MessageDraft(Form form, AllowedMentions allowed, MessageFlags? flags, FileList files)
    {
        (Form, Allowed, Flags, Files) = (form, allowed, flags, files);
    }

    public AllowedMentions Allowed { get; }

    public MessageFlags? Flags { get; }

    public FileList Files { get; }

    public string? Content => Form.Json["content"]?.ToString();

    public JsonArray? Embeds => Form.Json["embeds"] as JsonArray;

    public JsonArray? Components => Form.Json["components"] as JsonArray;

    public bool IsV2 => Flags?.HasFlag(MessageFlags.IsComponentsV2) == true;

    private Form Form { get; }

    public bool Has(string name) => Form.Has(name);

    /// <param name="call">The request.</param>
    /// <param name="json">Its message: the body, or the data of a callback.</param>
    /// <param name="settable">Flags that may be set here.</param>
    /// <param name="usual">Where the request does not say whom it may ping.</param>
    /// <param name="before">The message that is edited; null for a new one.</param>
    /// <param name="path">Where the message stands in the body.</param>
    public static MessageDraft Read(RestCall call, JsonObject json, MessageFlags settable, AllowedMentions usual, Message? before = null, string path = "")
    {
        var errors = new FormErrors();
        var form = new Form(json, errors, path);
        var flags = (MessageFlags?)(int?)form.Number("flags", 0, int.MaxValue) & settable;
        var isV2 = flags?.HasFlag(MessageFlags.IsComponentsV2) == true || before?.Flags.HasFlag(MessageFlags.IsComponentsV2) == true;
        form.Text("content", LongestContent);
        form.Flag("tts");
        EmbedForm.Check(form);
        ComponentForm.Check(form, isV2);
        if (isV2)
        {
            RefuseLegacyFields(form);
        }

        var draft = new MessageDraft(form, AllowedMentions.Read(form, usual), flags, FileList.Read(form, call.Files, before));
        draft.CheckReferences(form);
        errors.ThrowIfAny();
        return draft;
    }

    /// <summary>There must be something to see.</summary>
    public void DemandSomething()
    {
        if (string.IsNullOrWhiteSpace(Content) && Embeds is not { Count: > 0 } && Components is not { Count: > 0 } && Files.New.Count == 0 && Files.Kept.Count == 0)
        {
            throw ApiException.EmptyMessage();
        }
    }

    private static void RefuseLegacyFields(Form form)
    {
        foreach (var name in (string[])["content", "embeds", "poll", "sticker_ids"])
        {
            if (form.Json[name] is not (null or JsonArray { Count: 0 }) && form.Json[name]?.ToString() is not "")
            {
                form.Fail(name, "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", $"The '{name}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2");
            }
        }
    }

    // attachment://name must name a file of this message.
    private void CheckReferences(Form form)
    {
        var names = Files.Kept.Select(file => file.FileName).Concat(Files.New.Select(file => file.File.FileName)).ToHashSet();
        foreach (var embed in form.Forms("embeds", int.MaxValue))
        {
            foreach (var name in (string[])["image", "thumbnail"])
            {
                if (embed.Object(name) is { } media && media.Json["url"]?.ToString() is { } url
                    && url.StartsWith("attachment://", StringComparison.Ordinal) && !names.Contains(url["attachment://".Length..]))
                {
                    media.Fail("url", "EMBED_ATTACHMENT_NOT_FOUND", $"Could not find an attachment named {url["attachment://".Length..]}");
                }
            }
        }
    }
}
