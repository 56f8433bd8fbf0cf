using MedTechBot.Sandbox;
using MedTechBot.Tests.Hosting;

namespace MedTechBot.Tests.CommandLine.Running;

public sealed class DoctorVerbTests : IDisposable
{
    private readonly SmallFolder _folder = new();

    [Fact]
    public async Task All_is_well_once_the_bot_has_run()
    {
        await using var sandbox = await DiscordSandbox.StartAsync(new SandboxOptions());
        await using (await BotInSandbox.StartAsync(sandbox, TimeProvider.System))
        {
        }

        var run = await ExamineAsync(sandbox);

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.All(Checks(run), check => Assert.True(check.Ok, check.What));
        Assert.Equal(["token", "intents", "permissions", "commands", "knowledge"], Checks(run).Select(check => check.Name));
    }

    [Fact]
    public async Task A_wrong_token_is_found_with_where_to_get_the_right_one()
    {
        await using var sandbox = await DiscordSandbox.StartAsync(new SandboxOptions { Token = "right" });

        var wrong = Wrong(await ExamineAsync(sandbox), "token");

        Assert.Contains("https://discord.com/developers/applications", wrong.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_token_is_found()
    {
        await using var sandbox = await DiscordSandbox.StartAsync(new SandboxOptions());

        var run = await ProgramRun.Piped("", "doctor", "--json", $"--Discord:ApiBase={sandbox.ApiBase}", "--knowledge", _folder.Path);

        Assert.Contains("Discord__Token", Wrong(run, "token").What, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Guilds", "GuildMessages, DirectMessages")]
    [InlineData("Guilds,GuildMessages,DirectMessages,MessageContent", "MessageContent")]
    public async Task Intents_that_are_not_asked_for_or_not_granted_are_found(string asked, string named)
    {
        await using var sandbox = await DiscordSandbox.StartAsync(new SandboxOptions { PrivilegedIntents = Intents.None });

        var wrong = Wrong(await ExamineAsync(sandbox, $"--Discord:Intents={asked}"), "intents");

        Assert.Contains(named, wrong.What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Channels_where_the_bot_can_read_but_not_answer_are_found()
    {
        await using var sandbox = await DiscordSandbox.StartAsync(new SandboxOptions
        {
            World = """{"guilds":[{"name":"Clinic","channels":[{"name":"quiet","overwrites":[{"deny":["SEND_MESSAGES","READ_MESSAGE_HISTORY"]}]},{"name":"open"}]}]}""",
        });

        var wrong = Wrong(await ExamineAsync(sandbox), "permissions");

        Assert.Contains("#quiet of Clinic lacks Send Messages, Read Message History", wrong.What, StringComparison.Ordinal);
        Assert.Contains("allow", wrong.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Commands_of_another_version_are_found()
    {
        await using var sandbox = await DiscordSandbox.StartAsync(new SandboxOptions());

        Assert.Contains("none", Wrong(await ExamineAsync(sandbox), "commands").What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Knowledge_that_cannot_be_read_is_found()
    {
        await using var sandbox = await DiscordSandbox.StartAsync(new SandboxOptions());
        _folder.Write("professions/cooper.md", "no header");

        Assert.Contains("professions/cooper.md", Wrong(await ExamineAsync(sandbox), "knowledge").Fix, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_says_what_why_and_how_to_mend_it()
    {
        await using var sandbox = await DiscordSandbox.StartAsync(new SandboxOptions());

        var run = await ProgramRun.Piped("", "doctor", $"--Discord:ApiBase={sandbox.ApiBase}", "--Discord:Token", "abc", "--knowledge", _folder.Path);

        Assert.Equal(1, run.Code);
        Assert.Contains("ok    token:", run.Output, StringComparison.Ordinal);
        Assert.Contains("MEND  commands:", run.Output, StringComparison.Ordinal);
        Assert.Contains("Start the bot once", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_invite_asks_for_no_more_than_the_bot_uses()
    {
        await using var sandbox = await DiscordSandbox.StartAsync(new SandboxOptions());

        var run = await ProgramRun.Piped("", "invite", $"--Discord:ApiBase={sandbox.ApiBase}", "--Discord:Token=abc");

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Matches("^https://discord.com/oauth2/authorize\\?client_id=[0-9]+&scope=bot\\+applications\\.commands&permissions=274878008320$", Assert.Single(run.Lines));
    }

    public void Dispose() => _folder.Dispose();

    private Task<ProgramRun> ExamineAsync(DiscordSandbox sandbox, params string[] more) =>
        ProgramRun.Piped("", ["doctor", "--json", $"--Discord:ApiBase={sandbox.ApiBase}", "--Discord:Token=test", "--knowledge", _folder.Path, .. more]);

    private static Check Wrong(ProgramRun run, string name)
    {
        Assert.Equal(1, run.Code);
        Assert.False(run.Json().GetProperty("ok").GetBoolean());
        return Checks(run).First(check => check.Name == name && !check.Ok);
    }

    private static IReadOnlyList<Check> Checks(ProgramRun run) =>
    [
        .. run.Json().GetProperty("checks").EnumerateArray().Select(check => new Check(
            check.GetProperty("check").GetString() ?? "",
            check.GetProperty("ok").GetBoolean(),
            check.GetProperty("what").GetString() ?? "",
            check.GetProperty("fix").GetString() ?? "")),
    ];

    private sealed record Check(string Name, bool Ok, string What, string Fix);
}
