using System.Text;
using System.Text.Json.Nodes;
using MedTechBot.Sandbox.Rest;
using MedTechBot.Sandbox.Rest.Bodies;
using MedTechBot.Sandbox.State;
using MedTechBot.Sandbox.Wire;

namespace MedTechBot.Sandbox.Acting;

/// <summary>The users, channels and so on that an interaction names, as Discord sends them along.</summary>
internal sealed class ResolvedData
{
    private readonly JsonObject _json = [];

    /// <summary>Null where nothing is named.</summary>
    public JsonObject? Json => _json.Count > 0 ? _json : null;

    /// <summary>By id or by name.</summary>
    public string User(World world, Channel channel, string given)
    {
        var user = world.Users.Values.FirstOrDefault(user => Snowflakes.Text(user.Id) == given || user.Username == given)
            ?? throw new RefusedException($"There is no user '{given}'.");
        var id = Snowflakes.Text(user.Id);
        Part("users")[id] = UserJson.Of(user);
        if (channel.Guild?.Members.TryGetValue(user.Id, out var member) == true)
        {
            var json = MemberJson.WithoutUser(member);
            json.Remove("mute");
            json.Remove("deaf");
            json["permissions"] = Wire.Json.Bits(PermissionRules.InChannel(channel, user.Id));
            Part("members")[id] = json;
        }

        return id;
    }

    public string Channel(World world, Channel channel, string given)
    {
        var found = world.Channels.Values.FirstOrDefault(other => other.Guild == channel.Guild && (Snowflakes.Text(other.Id) == given || other.Name == given))
            ?? throw new RefusedException($"There is no channel '{given}'.");
        var id = Snowflakes.Text(found.Id);
        Part("channels")[id] = ChannelJson.Resolved(found, world.Users.Keys.FirstOrDefault());
        return id;
    }

    public string Role(Channel channel, string given)
    {
        var role = channel.Guild?.Roles.Values.FirstOrDefault(role => Snowflakes.Text(role.Id) == given || role.Name == given)
            ?? throw new RefusedException($"There is no role '{given}'.");
        var id = Snowflakes.Text(role.Id);
        Part("roles")[id] = GuildJson.Role(role);
        return id;
    }

    public string Mentionable(World world, Channel channel, string given) =>
        channel.Guild?.Roles.Values.Any(role => Snowflakes.Text(role.Id) == given || role.Name == given) == true
            ? Role(channel, given)
            : User(world, channel, given);

    public void Message(Message message) => Part("messages")[Snowflakes.Text(message.Id)] = MessageJson.Of(message);

    /// <summary>A file as an object with its name and text.</summary>
    public string Attachment(World world, Channel channel, string option, JsonNode given)
    {
        var name = (given as JsonObject)?["filename"]?.ToString() ?? option;
        var content = Encoding.UTF8.GetBytes((given as JsonObject)?["content"]?.ToString() ?? given.ToString());
        var stored = new FileList([], [(new UploadedFile("files[0]", name, "text/plain; charset=utf-8", content), null, null)]).Store(world, channel.Id)[0];
        var id = Snowflakes.Text(stored.Id);
        Part("attachments")[id] = MessageJson.AttachmentOf(stored, isEphemeral: true);
        return id;
    }

    private JsonObject Part(string name)
    {
        if (_json[name] is not JsonObject part)
        {
            _json[name] = part = [];
        }

        return part;
    }
}
