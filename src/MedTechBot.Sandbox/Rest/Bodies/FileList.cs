using MedTechBot.Sandbox.State;

namespace MedTechBot.Sandbox.Rest.Bodies;

/// <summary>The files of a message: those that stay from before, and those that came with the request.</summary>
internal sealed record FileList(IReadOnlyList<Attachment> Kept, IReadOnlyList<(UploadedFile File, string? Name, string? Description)> New)
{
    private const int MostFiles = 10;
    private const int LongestFile = 10 * 1024 * 1024;

    public static FileList Read(Form form, IReadOnlyList<UploadedFile> files, Message? before)
    {
        if (files.Any(file => file.Content.Length > LongestFile))
        {
            throw ApiException.TooLarge();
        }

        if (files.Count > MostFiles)
        {
            form.Fail("attachments", "BASE_TYPE_MAX_LENGTH", "Must be 10 or fewer in length.");
        }

        if (!form.Has("attachments"))
        {
            return new FileList(before?.Attachments ?? [], [.. files.Select(file => (file, (string?)null, (string?)null))]);
        }

        var kept = new List<Attachment>();
        var added = new List<(UploadedFile, string?, string?)>();
        var left = files.ToList();
        foreach (var attachment in form.Forms("attachments", MostFiles))
        {
            var name = attachment.Text("filename", 1024);
            var description = attachment.Text("description", 1024);
            var id = attachment.Json["id"]?.ToString();
            if (before?.Attachments.FirstOrDefault(old => Snowflakes.Text(old.Id) == id) is { } old)
            {
                kept.Add(old with { Description = description ?? old.Description });
            }
            else if (left.Find(file => file.Number == id) is { } file)
            {
                left.Remove(file);
                added.Add((file, name, description));
            }
            else
            {
                attachment.Fail("id", "ATTACHMENT_NOT_FOUND", $"Attachment data not found for attachment id: {id}");
            }
        }

        added.AddRange(left.Select(file => (file, (string?)null, (string?)null)));
        return new FileList(kept, added);
    }

    public IReadOnlyList<Attachment> Store(World world, ulong channelId) =>
    [
        .. Kept,
        .. New.Select(added =>
        {
            var id = world.Ids.Next();
            var name = added.Name ?? added.File.FileName;
            var url = $"{world.Address}/attachments/{channelId}/{id}/{Uri.EscapeDataString(name)}";
            return new Attachment(id, name, added.Description, added.File.ContentType, added.File.Content, url);
        }),
    ];
}
