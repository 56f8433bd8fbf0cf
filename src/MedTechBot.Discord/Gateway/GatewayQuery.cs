namespace MedTechBot.Discord.Gateway;

/// <summary>Adds to the gateway's address how we want to be spoken to. The address to resume at needs it as well.</summary>
internal static class GatewayQuery
{
    public static Uri Add(Uri address, bool compress)
    {
        var query = compress ? "v=10&encoding=json&compress=zlib-stream" : "v=10&encoding=json";
        var builder = new UriBuilder(address);
        builder.Query = builder.Query is { Length: > 1 } own ? $"{own}&{query}" : query;
        return builder.Uri;
    }
}
