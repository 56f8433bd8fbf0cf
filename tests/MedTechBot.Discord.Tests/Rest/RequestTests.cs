using MedTechBot.Discord.Models;
using MedTechBot.Discord.Rest;
using MedTechBot.Discord.Tests.Support;

namespace MedTechBot.Discord.Tests.Rest;

public sealed class RequestTests
{
    [Fact]
    public async Task A_message_carries_what_keeps_it_from_pinging_previewing_and_appearing_twice()
    {
        await using var speaker = await Speaker.StartAsync(Reply.Json(Some.MessageJson));

        var sent = await speaker.Rest.CreateMessageAsync(Some.Channel, Some.Text("see https://example.org @everyone") with { ReplyTo = Some.Message, Nonce = "q1" }, CancellationToken.None);
        var request = await speaker.Server.NextRequestAsync();

        Assert.Equal("POST /api/v10/channels/1111/messages", request.ToString());
        Assert.Equal($"Bot {Client.Token}", request.Headers["Authorization"]);
        Assert.StartsWith("DiscordBot (https://", request.Headers["User-Agent"], StringComparison.Ordinal);
        Assert.Equal("application/json", request.Headers["Content-Type"]);
        Assert.Equal(
            """{"content":"see https://example.org @everyone","allowed_mentions":{"parse":[]},"nonce":"q1","enforce_nonce":true,"message_reference":{"message_id":"3333","fail_if_not_exists":false},"flags":4}""",
            request.Json.GetRawText());
        Assert.Equal(1UL, sent.Id.Value);
    }

    [Fact]
    public async Task An_edit_carries_no_nonce_reference_or_privacy_but_pings_nobody_either()
    {
        await using var speaker = await Speaker.StartAsync(Reply.Json(Some.MessageJson));

        await speaker.Rest.EditMessageAsync(Some.Channel, Some.Message, Some.Text() with { ReplyTo = Some.Message, Nonce = "n", IsPrivate = true, Components = [] }, CancellationToken.None);
        var request = await speaker.Server.NextRequestAsync();

        Assert.Equal("PATCH /api/v10/channels/1111/messages/3333", request.ToString());
        Assert.Equal("""{"content":"hello","components":[],"allowed_mentions":{"parse":[]},"flags":4}""", request.Json.GetRawText());
    }

    [Fact]
    public async Task Embeds_are_not_hidden_by_the_flag_that_hides_previews()
    {
        await using var speaker = await Speaker.StartAsync(Reply.Json(Some.MessageJson));

        await speaker.Rest.EditMessageAsync(Some.Channel, Some.Message, new() { Embeds = [new() { Title = "T" }] }, CancellationToken.None);

        Assert.Equal("""{"embeds":[{"title":"T"}],"allowed_mentions":{"parse":[]}}""", (await speaker.Server.NextRequestAsync()).Json.GetRawText());
    }

    [Fact]
    public async Task Components_are_written_with_their_types()
    {
        await using var speaker = await Speaker.StartAsync(Reply.Json(Some.MessageJson));
        var body = new MessageBody
        {
            Content = "x",
            Components =
            [
                new ActionRow([new Button { Label = "Pay", CustomId = "v1:pay:emt" }, new Button { Style = ButtonStyle.Link, Label = "Source", Url = new("https://example.org/") }]),
                new ActionRow([new StringSelect("v1:pick", [new("EMT", "emt")])]),
            ],
        };

        await speaker.Rest.EditMessageAsync(Some.Channel, Some.Message, body, CancellationToken.None);

        Assert.Equal(
            """[{"type":1,"components":[{"type":2,"style":2,"label":"Pay","custom_id":"v1:pay:emt"},{"type":2,"style":5,"label":"Source","url":"https://example.org/"}]},{"type":1,"components":[{"type":3,"custom_id":"v1:pick","options":[{"label":"EMT","value":"emt"}]}]}]""",
            (await speaker.Server.NextRequestAsync()).Json.GetProperty("components").GetRawText());
    }

    [Fact]
    public async Task Files_go_as_parts_and_are_listed_with_their_descriptions()
    {
        await using var speaker = await Speaker.StartAsync(Reply.Json(Some.MessageJson));
        var file = new FileUpload("chart.png", new byte[] { 1, 2, 3 }) { ContentType = "image/png", Description = "A chart" };

        await speaker.Rest.CreateMessageAsync(Some.Channel, Some.Text() with { Files = [file], Nonce = "n" }, CancellationToken.None);
        var request = await speaker.Server.NextRequestAsync();
        var body = System.Text.Encoding.Latin1.GetString(request.Body);

        Assert.StartsWith("multipart/form-data; boundary=", request.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.Contains("name=payload_json", body, StringComparison.Ordinal);
        Assert.Contains("""
            "attachments":[{"id":"0","filename":"chart.png","description":"A chart"}]
            """.Trim(), body, StringComparison.Ordinal);
        Assert.Contains("name=\"files[0]\"; filename=chart.png", body, StringComparison.Ordinal);
        Assert.Contains("Content-Type: image/png\r\n", body, StringComparison.Ordinal);
        Assert.Contains("\u0001\u0002\u0003", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_204_without_a_body_is_fine()
    {
        await using var speaker = await Speaker.StartAsync(Reply.NoContent);

        await speaker.Rest.DeleteMessageAsync(Some.Channel, Some.Message, CancellationToken.None);
        await speaker.Rest.StartTypingAsync(Some.Channel, CancellationToken.None);
        await speaker.Rest.AddReactionAsync(Some.Channel, Some.Message, "👍", CancellationToken.None);
        await speaker.Rest.RemoveReactionAsync(Some.Channel, Some.Message, "name:12", CancellationToken.None);

        Assert.Equal(
            ["DELETE /api/v10/channels/1111/messages/3333", "POST /api/v10/channels/1111/typing", "PUT /api/v10/channels/1111/messages/3333/reactions/👍/@me", "DELETE /api/v10/channels/1111/messages/3333/reactions/name:12/@me"],
            speaker.Server.Requests.Select(request => request.ToString()));
    }

    [Fact]
    public async Task Set_up_calls_read_what_the_bot_needs()
    {
        await using var speaker = await Speaker.StartAsync();
        speaker.Server.Answer = request => Reply.Json(request.Path switch
        {
            "/api/v10/users/@me" => """{"id":"100","username":"bot","bot":true,"new":1}""",
            "/api/v10/applications/@me" => """{"id":"200","name":"Bot","flags":524288,"interactions_endpoint_url":null}""",
            "/api/v10/users/@me/channels" => """{"id":"5","type":1}""",
            "/api/v10/channels/5" => """{"id":"5","type":11,"parent_id":"4","permission_overwrites":[{"id":"9","type":0,"allow":"1024","deny":"0"}]}""",
            "/api/v10/guilds/6" => """{"id":"6","name":"G","owner_id":"7"}""",
            "/api/v10/guilds/6/roles" => """[{"id":"6","name":"@everyone","permissions":"2251799813685248"}]""",
            "/api/v10/guilds/6/members/100" => """{"user":{"id":"100"},"roles":["8"]}""",
            _ => "[]",
        });

        Assert.True((await speaker.Rest.GetSelfAsync(CancellationToken.None)).IsBot);
        Assert.True((await speaker.Rest.GetApplicationAsync(CancellationToken.None)).HasMessageContent);
        Assert.Equal(ChannelType.Direct, (await speaker.Rest.OpenDirectChannelAsync(new(7), CancellationToken.None)).Type);
        var channel = await speaker.Rest.GetChannelAsync(new(5), CancellationToken.None);
        Assert.True(channel.IsThread);
        Assert.Equal(4UL, channel.ParentId?.Value);
        Assert.Equal(Permissions.ViewChannel, channel.PermissionOverwrites.Single().Allow);
        Assert.Equal(7UL, (await speaker.Rest.GetGuildAsync(new(6), CancellationToken.None)).OwnerId?.Value);
        Assert.Equal(1UL << 51, (ulong)(await speaker.Rest.GetRolesAsync(new(6), CancellationToken.None)).Single().Permissions);
        Assert.Equal(8UL, (await speaker.Rest.GetMemberAsync(new(6), new(100), CancellationToken.None)).Roles.Single().Value);
        Assert.Empty(await speaker.Rest.GetCommandsAsync(new(200), new(6), CancellationToken.None));
        Assert.Empty(await speaker.Rest.OverwriteCommandsAsync(new(200), guild: null, [], CancellationToken.None));
    }

    [Fact]
    public async Task An_error_says_which_field_is_wrong()
    {
        await using var speaker = await Speaker.StartAsync(Reply.Json(
            """{"code":50035,"message":"Invalid Form Body","errors":{"_errors":[{"code":"A","message":"All."}],"embeds":{"0":{"title":{"_errors":[{"code":"BASE_TYPE_MAX_LENGTH","message":"Too long."}]}}}}}""", 400));

        var error = await Assert.ThrowsAsync<DiscordApiException>(() => speaker.Rest.CreateMessageAsync(Some.Channel, Some.Text(), CancellationToken.None));

        Assert.Equal(DiscordErrorCode.InvalidForm, error.Code);
        Assert.Equal([new FieldError("", "A", "All."), new FieldError("embeds[0].title", "BASE_TYPE_MAX_LENGTH", "Too long.")], error.Errors);
        Assert.Contains("POST /channels/{channel}/messages: 400 50035 Invalid Form Body", error.Message, StringComparison.Ordinal);
        Assert.Contains("embeds[0].title: BASE_TYPE_MAX_LENGTH Too long.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_without_a_body_is_still_an_error()
    {
        await using var speaker = await Speaker.StartAsync(new Reply(404, null));

        var error = await Assert.ThrowsAsync<DiscordApiException>(() => speaker.Rest.GetChannelAsync(Some.Channel, CancellationToken.None));

        Assert.Equal(System.Net.HttpStatusCode.NotFound, error.Status);
        Assert.Empty(error.Errors);
    }
}
