using System.Reflection;
using Microsoft.AspNetCore.Http;

namespace MedTechBot.Sandbox.Web;

/// <summary>The page itself: HTML, styles and scripts that lie in the assembly.</summary>
internal static class PageFiles
{
    private const string Prefix = "page/";

    // Nothing comes from elsewhere, nothing runs that is not a file of ours, and nobody frames the page.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly Assembly Assembly = typeof(PageFiles).Assembly;

    public static async Task SendAsync(HttpContext http, string name)
    {
        await using var file = Assembly.GetManifestResourceStream(Prefix + name);
        if (file is null)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        http.Response.ContentType = TypeOf(name);
        http.Response.ContentLength = file.Length;
        http.Response.Headers.ContentSecurityPolicy = Policy;
        await file.CopyToAsync(http.Response.Body, http.RequestAborted);
    }

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => "application/octet-stream",
    };
}
