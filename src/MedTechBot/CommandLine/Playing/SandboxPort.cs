using System.CommandLine;
using MedTechBot.Sandbox;

namespace MedTechBot.CommandLine.Playing;

/// <summary>Finds the sandbox a port.</summary>
internal static class SandboxPort
{
    private const int PortsToTry = 100;

    /// <summary><c>--port N</c>.</summary>
    public static Option<int?> Option(string description)
    {
        var option = new Option<int?>("--port") { Description = description, HelpName = "N" };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 1 or > 65_535)
            {
                result.AddError("--port takes a number from 1 to 65535.");
            }
        });
        return option;
    }

    /// <summary>Starts it where it was asked for; without that at the usual port, or the next free one.</summary>
    /// <exception cref="ProblemsException">The port is taken.</exception>
    public static async Task<DiscordSandbox> StartAsync(SandboxOptions options, int? port, int usual, CancellationToken cancellationToken)
    {
        for (var candidate = port ?? usual; ; candidate++)
        {
            try
            {
                return await DiscordSandbox.StartAsync(options with { Port = candidate }, cancellationToken);
            }
            catch (IOException) when (port is null && candidate < usual + PortsToTry)
            {
                // Somebody else listens there.
            }
            catch (IOException)
            {
                throw new ProblemsException([$"port {candidate} is taken: choose another with --port"]);
            }
        }
    }
}
