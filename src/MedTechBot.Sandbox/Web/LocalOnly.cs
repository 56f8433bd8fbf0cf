using Microsoft.AspNetCore.Http;

namespace MedTechBot.Sandbox.Web;

/// <summary>Keeps other sites out: a page anywhere on the web can send requests to this machine, or make its own name lead here.</summary>
internal static class LocalOnly
{
    public static bool Admits(HttpRequest request) => IsLocal(request.Host.Host) && IsOwnOrigin(request) && !IsCrossSite(request);

    // A name that is made to lead to loopback (DNS rebinding) still stands in the Host header.
    private static bool IsLocal(string host) =>
        host is "127.0.0.1" or "localhost" or "[::1]" || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);

    // Libraries send no Origin, browsers do with everything that changes something and with every web socket.
    private static bool IsOwnOrigin(HttpRequest request) =>
        request.Headers.Origin is not [{ } origin] || origin == $"{request.Scheme}://{request.Host}";

    // A link that leads here is welcome; a picture or a script of another site is not.
    private static bool IsCrossSite(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"] == "cross-site" && request.Headers["Sec-Fetch-Mode"] != "navigate";
}
