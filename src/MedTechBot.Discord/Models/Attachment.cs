namespace MedTechBot.Discord.Models;

/// <summary>A file on a message: as received, or as the list of what an edit keeps and a send uploads.</summary>
public sealed record Attachment
{
    /// <summary>In a send, the number of the uploaded part.</summary>
    public Snowflake Id { get; init; }

    public string? Filename { get; init; }

    public string? Description { get; init; }

    public string? ContentType { get; init; }

    public long? Size { get; init; }
}

/// <summary>A file to upload with a message.</summary>
public sealed record FileUpload(string Name, ReadOnlyMemory<byte> Data)
{
    public string ContentType { get; init; } = "application/octet-stream";

    /// <summary>What the file shows, in words, for those who cannot see it.</summary>
    public string? Description { get; init; }
}
