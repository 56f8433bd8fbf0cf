using System.CommandLine;
using MedTechBot.Hosting.Checking;

namespace MedTechBot.CommandLine.Running;

/// <summary><c>invite</c>: the link that adds the bot to a server.</summary>
internal sealed class InviteVerb(Terminal terminal, Start start) : Verb("invite", "Prints the link that adds the bot to a server, with the least permissions it needs.")
{
    public override IReadOnlyList<(string Command, string Purpose)> Examples => [("medtechbot invite", "open it in a browser, and choose a server that you manage")];

    protected override async Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken)
    {
        var link = await InviteLink.FindAsync(start.SettingsOnly(line), cancellationToken);
        await terminal.Out.WriteLineAsync(link.AbsoluteUri);
        return ExitCode.Fine;
    }
}
