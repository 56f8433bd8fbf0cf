using MedTechBot.Sandbox.State;
using Microsoft.AspNetCore.Http;

namespace MedTechBot.Sandbox.Rest;

/// <summary>The files of messages, where their addresses say.</summary>
internal static class AttachmentEndpoint
{
    public static async Task HandleAsync(HttpContext http, World world, string path)
    {
        Attachment? found = null;
        if (path.Split('/') is [_, _, var channelText, var idText, _] && Snowflakes.TryParse(channelText, out var channelId) && Snowflakes.TryParse(idText, out var id))
        {
            lock (world.Gate)
            {
                found = world.Channels.GetValueOrDefault(channelId)?.Messages?.InOrder.SelectMany(message => message.Attachments).FirstOrDefault(file => file.Id == id);
            }
        }

        if (found is null)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        // Whatever a bot uploads, nothing in it runs beside the playground's page.
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.ContentType = found.ContentType;
        http.Response.ContentLength = found.Content.Length;
        await http.Response.Body.WriteAsync(found.Content, http.RequestAborted);
    }
}
