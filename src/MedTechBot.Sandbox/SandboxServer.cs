using System.Net;
using MedTechBot.Sandbox.Control;
using MedTechBot.Sandbox.Gateway;
using MedTechBot.Sandbox.Rest;
using MedTechBot.Sandbox.Rest.Routes;
using MedTechBot.Sandbox.State;
using MedTechBot.Sandbox.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MedTechBot.Sandbox;

/// <summary>The web server: hands each request to the gateway, the API, or the sandbox's own endpoints.</summary>
internal static class SandboxServer
{
    public static async Task<WebApplication> StartAsync(
        World world, GatewayEndpoint gateway, RestEndpoint rest, ControlEndpoint control, PageEndpoint page, Action stopping, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            // Loopback only: it lets in everybody who knows any token.
            kestrel.Listen(IPAddress.Loopback, world.Options.Port);
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = RequestReader.LongestBody + 1024;
        });
        builder.WebHost.UseShutdownTimeout(TimeSpan.FromSeconds(2));
        var app = builder.Build();
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.Zero });
        app.Run(async http =>
        {
            try
            {
                await HandleAsync(http, world, gateway, rest, control, page);
            }
            catch (Exception failure) when (!http.RequestAborted.IsCancellationRequested)
            {
                world.Options.Failed(failure);
                throw;
            }
        });
        app.Lifetime.ApplicationStopping.Register(stopping);
        await app.StartAsync(cancellationToken);
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        world.Address = address?.TrimEnd('/') ?? "";
        return app;
    }

    public static RestRoutes Routes()
    {
        var routes = new RestRoutes();
        GatewayRoutes.AddTo(routes);
        UserRoutes.AddTo(routes);
        MessageRoutes.AddTo(routes);
        ReactionRoutes.AddTo(routes);
        ChannelRoutes.AddTo(routes);
        ThreadRoutes.AddTo(routes);
        GuildRoutes.AddTo(routes);
        CommandRoutes.AddTo(routes);
        InteractionRoutes.AddTo(routes);
        WebhookRoutes.AddTo(routes);
        return routes;
    }

    private static async Task HandleAsync(HttpContext http, World world, GatewayEndpoint gateway, RestEndpoint rest, ControlEndpoint control, PageEndpoint page)
    {
        var path = http.Request.Path.Value ?? "/";
        if (!LocalOnly.Admits(http.Request))
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            await http.Response.WriteAsync("This is for programs and pages of this machine.", http.RequestAborted);
        }
        else if (path.StartsWith("/api/", StringComparison.Ordinal))
        {
            await rest.HandleAsync(http, path["/api/".Length..]);
        }
        else if (path.StartsWith("/attachments/", StringComparison.Ordinal))
        {
            await AttachmentEndpoint.HandleAsync(http, world, path);
        }
        else if (await page.TryHandleAsync(http, path))
        {
            // It was for the page.
        }
        else if (path.StartsWith("/_sandbox", StringComparison.Ordinal))
        {
            await control.HandleAsync(http);
        }
        else
        {
            await gateway.HandleAsync(http);
        }
    }
}
