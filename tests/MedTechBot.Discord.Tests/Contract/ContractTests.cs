using MedTechBot.Discord.Gateway;
using MedTechBot.Discord.Interactions;
using MedTechBot.Discord.Models;
using MedTechBot.Discord.Rest;
using MedTechBot.Discord.Tests.Support;

namespace MedTechBot.Discord.Tests.Contract;

public sealed class ContractTests
{
    private static readonly CancellationToken Stop = CancellationToken.None;

    private static readonly MessageBody Everything = new()
    {
        Content = "text",
        Embeds =
        [
            new()
            {
                Title = "Title", Description = "Description", Url = new("https://example.org/"), Color = 0x112233, Timestamp = DateTimeOffset.UnixEpoch,
                Author = new("Author"), Footer = new("Footer"), Image = new(new Uri("attachment://chart.png")), Fields = [new("Name", "Value") { Inline = true }],
            },
        ],
        Components =
        [
            new ActionRow([new Button { CustomId = "a", Label = "A", Style = ButtonStyle.Primary, Disabled = true }, new Button { Url = new("https://example.org/"), Label = "B", Style = ButtonStyle.Link }]),
            new ActionRow([new StringSelect("s", [new("Label", "value") { Description = "Description", Default = true }]) { Placeholder = "Pick", MinValues = 1, MaxValues = 1, Disabled = false }]),
        ],
        Files = [new FileUpload("chart.png", new byte[] { 1 }) { Description = "A chart" }],
    };

    private static readonly IReadOnlyList<ApplicationCommand> Commands =
    [
        new()
        {
            Name = "profession", Type = CommandType.ChatInput, Description = "For moderators", DefaultMemberPermissions = Permissions.ManageMessages,
            Contexts = [InteractionContextType.Guild], IntegrationTypes = [0],
            Options =
            [
                new()
                {
                    Type = CommandOptionType.Subcommand, Name = "show", Description = "Shows one",
                    Options =
                    [
                        new() { Type = CommandOptionType.Text, Name = "name", Description = "Which", Required = true, Autocomplete = true, MinLength = 1, MaxLength = 100 },
                        new() { Type = CommandOptionType.Text, Name = "section", Description = "Which part", Choices = [new("Pay", "pay")] },
                        new() { Type = CommandOptionType.WholeNumber, Name = "limit", Description = "How many", MinValue = 1, MaxValue = 5 },
                        new() { Type = CommandOptionType.YesOrNo, Name = "private", Description = "For you only" },
                    ],
                },
            ],
        },
        new() { Name = "Answer this", Type = CommandType.MessageMenu },
    ];

    // By the name of the method, so that none is forgotten.
    private static readonly Dictionary<string, Func<DiscordRest, Interaction, Task>[]> Calls = new()
    {
        [nameof(DiscordRest.GetGatewayAddressAsync)] = [(rest, _) => rest.GetGatewayAddressAsync(Stop)],
        [nameof(DiscordRest.GetApplicationAsync)] = [(rest, _) => rest.GetApplicationAsync(Stop)],
        [nameof(DiscordRest.GetSelfAsync)] = [(rest, _) => rest.GetSelfAsync(Stop)],
        [nameof(DiscordRest.GetGuildAsync)] = [(rest, _) => rest.GetGuildAsync(new(1), Stop)],
        [nameof(DiscordRest.GetGuildsAsync)] = [(rest, _) => rest.GetGuildsAsync(Stop)],
        [nameof(DiscordRest.GetChannelsAsync)] = [(rest, _) => rest.GetChannelsAsync(new(1), Stop)],
        [nameof(DiscordRest.GetRolesAsync)] = [(rest, _) => rest.GetRolesAsync(new(1), Stop)],
        [nameof(DiscordRest.GetMemberAsync)] = [(rest, _) => rest.GetMemberAsync(new(1), new(2), Stop)],
        [nameof(DiscordRest.GetCommandsAsync)] = [(rest, _) => rest.GetCommandsAsync(new(1), null, Stop), (rest, _) => rest.GetCommandsAsync(new(1), new(2), Stop)],
        [nameof(DiscordRest.OverwriteCommandsAsync)] = [(rest, _) => rest.OverwriteCommandsAsync(new(1), null, Commands, Stop), (rest, _) => rest.OverwriteCommandsAsync(new(1), new(2), [], Stop)],
        [nameof(DiscordRest.CreateMessageAsync)] =
        [
            (rest, _) => rest.CreateMessageAsync(Some.Channel, Some.Text(), Stop),
            (rest, _) => rest.CreateMessageAsync(Some.Channel, Everything with { ReplyTo = Some.Message, Nonce = "n" }, Stop),
        ],
        [nameof(DiscordRest.CreateMessagesAsync)] = [(rest, _) => rest.CreateMessagesAsync(Some.Channel, Some.Text(new string('x', 3000)), Stop)],
        [nameof(DiscordRest.EditMessageAsync)] =
        [
            (rest, _) => rest.EditMessageAsync(Some.Channel, Some.Message, Everything with { KeptFiles = [new(5)] }, Stop),
            (rest, _) => rest.EditMessageAsync(Some.Channel, Some.Message, new() { Content = "", Embeds = [], Components = [], KeptFiles = [] }, Stop),
        ],
        [nameof(DiscordRest.DeleteMessageAsync)] = [(rest, _) => rest.DeleteMessageAsync(Some.Channel, Some.Message, Stop)],
        [nameof(DiscordRest.GetMessageAsync)] = [(rest, _) => rest.GetMessageAsync(Some.Channel, Some.Message, Stop)],
        [nameof(DiscordRest.StartTypingAsync)] = [(rest, _) => rest.StartTypingAsync(Some.Channel, Stop)],
        [nameof(DiscordRest.AddReactionAsync)] = [(rest, _) => rest.AddReactionAsync(Some.Channel, Some.Message, "👍", Stop)],
        [nameof(DiscordRest.RemoveReactionAsync)] = [(rest, _) => rest.RemoveReactionAsync(Some.Channel, Some.Message, "👍", Stop)],
        [nameof(DiscordRest.OpenDirectChannelAsync)] = [(rest, _) => rest.OpenDirectChannelAsync(new(7), Stop)],
        [nameof(DiscordRest.GetChannelAsync)] = [(rest, _) => rest.GetChannelAsync(Some.Channel, Stop)],
        [nameof(DiscordRest.AnswerInteractionAsync)] =
        [
            .. new[]
            {
                new InteractionCallback(CallbackType.Pong),
                InteractionCallback.Message(CallbackType.Message, Everything with { IsPrivate = true }),
                InteractionCallback.Message(CallbackType.Update, Everything.AsChange()),
                InteractionCallback.Deferred(isPrivate: true),
                InteractionCallback.Deferred(isPrivate: false),
                new InteractionCallback(CallbackType.DeferredUpdate),
                InteractionCallback.Suggestions([new("Name", "value")]),
                InteractionCallback.Open(new("id", "Title", [new Label("Question", new TextInput("q") { MinLength = 1, MaxLength = 500, Required = true, Placeholder = "p", Value = "v", Style = TextInputStyle.Paragraph }) { Description = "d" }])),
            }.Select<InteractionCallback, Func<DiscordRest, Interaction, Task>>(callback => (rest, interaction) => rest.AnswerInteractionAsync(interaction, callback, Stop)),
        ],
        [nameof(DiscordRest.GetOriginalAsync)] = [(rest, interaction) => rest.GetOriginalAsync(interaction, Stop)],
        [nameof(DiscordRest.EditOriginalAsync)] = [(rest, interaction) => rest.EditOriginalAsync(interaction, Everything, Stop)],
        [nameof(DiscordRest.DeleteOriginalAsync)] = [(rest, interaction) => rest.DeleteOriginalAsync(interaction, Stop)],
        [nameof(DiscordRest.CreateFollowupAsync)] = [(rest, interaction) => rest.CreateFollowupAsync(interaction, Everything with { IsPrivate = true }, Stop)],
        [nameof(DiscordRest.EditFollowupAsync)] = [(rest, interaction) => rest.EditFollowupAsync(interaction, Some.Message, Everything, Stop)],
        [nameof(DiscordRest.DeleteFollowupAsync)] = [(rest, interaction) => rest.DeleteFollowupAsync(interaction, Some.Message, Stop)],
    };

    [SkippableFact]
    [Trait("Needs", OpenApi.Variable)]
    public async Task Every_request_the_client_can_make_is_as_Discord_describes_it()
    {
        Skip.If(OpenApi.File is null, $"Set {OpenApi.Variable} to the path of Discord's OpenAPI file (specs/openapi.json of github.com/discord/discord-api-spec) to run this.");
        var contract = OpenApi.Read(OpenApi.File);
        await using var speaker = await Speaker.StartAsync();
        speaker.Server.Answer = request => Reply.Json((request.Method, request.Path.Split('/')[^1]) is (_, "commands") or ("GET", "roles" or "guilds" or "channels") ? "[]" : Some.MessageJson);

        foreach (var call in Calls.Values.SelectMany(calls => calls))
        {
            await call(speaker.Rest, Some.Interaction());
        }

        Assert.Empty(speaker.Server.Requests.SelectMany(contract.Check));
        Assert.True(speaker.Server.Requests.Count > Calls.Count);
    }

    [Fact]
    public void The_contract_is_asked_about_every_call_there_is()
    {
        var calls = typeof(DiscordRest).GetMethods().Where(method => method.ReturnType.IsAssignableTo(typeof(Task))).Select(method => method.Name).Distinct();

        Assert.Equal(calls.Order(), Calls.Keys.Order());
    }

    [SkippableFact]
    [Trait("Needs", OpenApi.Variable)]
    public void What_is_not_as_described_is_found()
    {
        Skip.If(OpenApi.File is null, $"Set {OpenApi.Variable} to the path of Discord's OpenAPI file (specs/openapi.json of github.com/discord/discord-api-spec) to run this.");
        var contract = OpenApi.Read(OpenApi.File);

        Assert.NotEmpty(Check("POST", "/channels/1/messages", """{"contents":"x"}"""));
        Assert.NotEmpty(Check("POST", "/channels/1/messages", """{"content":5}"""));
        Assert.NotEmpty(Check("POST", "/channels/1/messages", """{"nonce":"12345678901234567890123456"}"""));
        Assert.NotEmpty(Check("POST", "/channels/1/messages", """{"components":[{"type":1,"components":[{"type":2,"style":77}]}]}"""));
        Assert.NotEmpty(Check("POST", "/channels/1/message", """{"content":"x"}"""));
        Assert.NotEmpty(Check("POST", "/users/@me/channels", ""));
        Assert.Empty(Check("POST", "/channels/1/messages", """{"content":"x"}"""));

        IReadOnlyList<string> Check(string method, string path, string body) =>
            contract.Check(new SeenRequest(method, $"/api/v10{path}", "", System.Text.Encoding.UTF8.GetBytes(body), new Dictionary<string, string> { ["Content-Type"] = "application/json" }));
    }

    [Fact]
    public void Intents_have_Discords_numbers() =>
        Assert.Equal(37377, (int)(GatewayIntents.Guilds | GatewayIntents.GuildMessages | GatewayIntents.DirectMessages | GatewayIntents.MessageContent));
}
