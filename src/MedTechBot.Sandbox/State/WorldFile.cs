using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MedTechBot.Sandbox.State;

/// <summary>Adds guilds, people and settings from JSON. The project's README describes the form.</summary>
internal sealed class WorldFile
{
    private static readonly Dictionary<string, ChannelType> Types = new()
    {
        ["text"] = ChannelType.Text,
        ["voice"] = ChannelType.Voice,
        ["category"] = ChannelType.Category,
        ["announcement"] = ChannelType.Announcement,
        ["stage"] = ChannelType.Stage,
        ["forum"] = ChannelType.Forum,
        ["media"] = ChannelType.Media,
    };

    private readonly World _world;
    private readonly List<string> _problems = [];

    private WorldFile(World world) => _world = world;

    /// <exception cref="WorldFileException">Something in it is wrong.</exception>
    public static void AddTo(World world, string json)
    {
        JsonNode? root;
        try
        {
            root = JsonNode.Parse(json, documentOptions: new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        }
        catch (JsonException invalid)
        {
            throw new WorldFileException([$"line {invalid.LineNumber + 1}: is no JSON: {invalid.Message.Split(". Path")[0].Split(" LineNumber")[0]}"]);
        }

        var file = new WorldFile(world);
        file.Read(root switch
        {
            JsonObject one when one.ContainsKey("guilds") || !one.ContainsKey("name") => one,
            JsonArray many => new JsonObject { ["guilds"] = many.DeepClone() },
            { } guild => new JsonObject { ["guilds"] = new JsonArray(guild.DeepClone()) },
            null => [],
        });
        if (file._problems.Count > 0)
        {
            throw new WorldFileException(file._problems);
        }
    }

    private void Read(JsonObject root)
    {
        var top = new Part(root, "", _problems);
        top.Know("guilds", "users", "privileged_intents", "rate_limits", "bot_permissions");
        _world.EnforceRateLimits = top.Flag("rate_limits") ?? _world.EnforceRateLimits;
        if (root["bot_permissions"] is not null)
        {
            _world.BotPermissions = top.Permissions("bot_permissions");
        }

        if (root["privileged_intents"] is not null)
        {
            _world.PrivilegedIntents = top.Names("privileged_intents").Aggregate(Intents.None, (sum, name) => sum | (name switch
            {
                "GUILD_MEMBERS" => Intents.GuildMembers,
                "GUILD_PRESENCES" => Intents.GuildPresences,
                "MESSAGE_CONTENT" => Intents.MessageContent,
                _ => top.Wrong<Intents>("privileged_intents", "has GUILD_MEMBERS, GUILD_PRESENCES or MESSAGE_CONTENT"),
            }));
        }

        foreach (var user in top.Parts("users"))
        {
            user.Know("id", "name", "global_name", "blocks_direct_messages");
            var name = user.Text("name") ?? user.Missing("name");
            Person(user.Id("id") ?? _world.Ids.Next(), name, user.Text("global_name")).BlocksDirectMessages = user.Flag("blocks_direct_messages") ?? false;
        }

        foreach (var guild in top.Parts("guilds"))
        {
            ReadGuild(guild);
        }
    }

    private void ReadGuild(Part part)
    {
        part.Know("id", "name", "owner", "locale", "everyone", "roles", "members", "channels");
        var id = part.Id("id") ?? _world.Ids.Next();
        if (_world.Guilds.ContainsKey(id))
        {
            part.Wrong<int>("id", "stands for another guild already");
            return;
        }

        var owner = Named(part.Text("owner") ?? "administrator");
        var guild = new Guild
        {
            Id = id,
            Name = part.Text("name") ?? part.Missing("name"),
            OwnerId = owner.Id,
            CreatedAt = Snowflakes.TimeOf(id),
            PreferredLocale = part.Text("locale") ?? "en-US",
        };
        guild.Roles[id] = new Role { Id = id, Name = "@everyone", Permissions = part.Has("everyone") ? part.Permissions("everyone") : Permission.Usual };
        _world.Guilds[id] = guild;
        foreach (var role in part.Parts("roles"))
        {
            role.Know("id", "name", "permissions", "color");
            var roleId = role.Id("id") ?? _world.Ids.Next();
            guild.Roles[roleId] = new Role
            {
                Id = roleId,
                Name = role.Text("name") ?? role.Missing("name"),
                Permissions = role.Permissions("permissions"),
                Position = guild.Roles.Count,
                Color = (int?)role.Number("color") ?? 0,
            };
        }

        ReadMembers(part, guild, owner);
        foreach (var channel in part.Parts("channels"))
        {
            ReadChannel(channel, guild);
        }
    }

    private void ReadMembers(Part part, Guild guild, User owner)
    {
        Membership.Join(_world, guild, owner);
        if (!part.Has("members"))
        {
            // The people who are always there are members everywhere, unless a list says who is.
            foreach (var id in (ulong[])[SandboxIds.Member, SandboxIds.Moderator, SandboxIds.Administrator])
            {
                Membership.Join(_world, guild, _world.Users[id]);
            }
        }

        foreach (var member in part.Parts("members"))
        {
            member.Know("user", "nick", "roles");
            var joined = Membership.Join(_world, guild, Named(member.Text("user") ?? member.Missing("user")));
            joined.Nick = member.Text("nick");
            joined.Roles.AddRange(member.Names("roles").Select(name => RoleNamed(guild, name)?.Id ?? member.Wrong<ulong>("roles", $"names '{name}', and there is no such role")));
        }
    }

    private void ReadChannel(Part part, Guild guild)
    {
        part.Know("id", "name", "type", "topic", "parent", "nsfw", "slowmode", "overwrites", "threads");
        var typeName = part.Text("type") ?? "text";
        var channel = new Channel
        {
            Id = part.Id("id") ?? _world.Ids.Next(),
            Type = Types.TryGetValue(typeName, out var type) ? type : part.Wrong<ChannelType>("type", $"is one of {string.Join(", ", Types.Keys)}"),
            Guild = guild,
            Name = part.Text("name") ?? part.Missing("name"),
            Topic = part.Text("topic"),
            Position = guild.Channels.Count,
            IsNsfw = part.Flag("nsfw") ?? false,
            RateLimitPerUser = (int?)part.Number("slowmode") ?? 0,
            ParentId = part.Text("parent") is { } parent
                ? guild.Channels.Values.FirstOrDefault(other => other.Name == parent)?.Id ?? part.Wrong<ulong>("parent", $"names '{parent}', and no such category stands before it")
                : null,
            Overwrites = [.. part.Parts("overwrites").Select(overwrite => ReadOverwrite(overwrite, guild))],
        };
        if (_world.Channels.ContainsKey(channel.Id))
        {
            part.Wrong<int>("id", "stands for another channel already");
            return;
        }

        _world.Add(channel);
        foreach (var thread in part.Parts("threads"))
        {
            ReadThread(thread, channel);
        }
    }

    private Overwrite ReadOverwrite(Part part, Guild guild)
    {
        part.Know("role", "member", "allow", "deny");
        var (allow, deny) = (part.Permissions("allow"), part.Permissions("deny"));
        return part.Text("member") is { } member
            ? new Overwrite(Named(member).Id, IsMember: true, allow, deny)
            : new Overwrite(RoleNamed(guild, part.Text("role") ?? "@everyone")?.Id ?? part.Wrong<ulong>("role", "is no role of this guild"), IsMember: false, allow, deny);
    }

    private void ReadThread(Part part, Channel parent)
    {
        part.Know("id", "name", "owner", "private", "content");
        var owner = Named(part.Text("owner") ?? "member");
        var thread = new Channel
        {
            Id = part.Id("id") ?? _world.Ids.Next(),
            Type = part.Flag("private") == true ? ChannelType.PrivateThread : ChannelType.PublicThread,
            Guild = parent.Guild,
            Name = part.Text("name") ?? part.Missing("name"),
            ParentId = parent.Id,
            Thread = new ThreadDetails { OwnerId = owner.Id, CreatedAt = _world.Now },
        };
        thread.Thread.Members.Add(owner.Id);
        _world.Add(thread);
        if (parent.Type is ChannelType.Forum)
        {
            _world.Keep(new Message { Id = thread.Id, Channel = thread, Author = owner, Timestamp = _world.Now, Content = part.Text("content") ?? thread.Name ?? "" });
        }
    }

    private User Named(string name) => _world.Users.Values.FirstOrDefault(user => user.Username == name) ?? Person(_world.Ids.Next(), name, null);

    private User Person(ulong id, string name, string? globalName) => StartingGuild.Person(_world, id, name, globalName);

    private static Role? RoleNamed(Guild guild, string name) => guild.Roles.Values.FirstOrDefault(role => role.Name == name || Snowflakes.Text(role.Id) == name);

    /// <summary>One object of the file, and where it stands.</summary>
    private sealed class Part(JsonObject json, string path, List<string> problems)
    {
        public bool Has(string name) => json[name] is not null;

        public void Know(params ReadOnlySpan<string> names)
        {
            foreach (var (name, _) in json)
            {
                if (!names.Contains(name))
                {
                    problems.Add($"{At(name)}: is not known; known are {string.Join(", ", names.ToArray())}");
                }
            }
        }

        public string? Text(string name) => json[name] switch
        {
            null => null,
            JsonValue value when value.GetValueKind() is JsonValueKind.String or JsonValueKind.Number => value.ToString(),
            _ => Wrong<string>(name, "is text"),
        };

        public ulong? Id(string name) => Text(name) is not { } text ? null : Snowflakes.TryParse(text, out var id) ? id : Wrong<ulong>(name, "is an id: digits");

        public long? Number(string name) => json[name] is not { } node ? null : node is JsonValue value && value.TryGetValue<long>(out var number) ? number : Wrong<long>(name, "is a number");

        public bool? Flag(string name) => json[name] is not { } node ? null : node is JsonValue value && value.TryGetValue<bool>(out var flag) ? flag : Wrong<bool>(name, "is true or false");

        public string[] Names(string name) => json[name] switch
        {
            null => [],
            JsonArray array => [.. array.Select(item => item?.ToString() ?? "")],
            _ => Wrong<string[]>(name, "is a list of names") ?? [],
        };

        /// <summary>Names in Discord's capitals, or the bits as text.</summary>
        public Permission Permissions(string name)
        {
            if (json[name] is JsonValue && ulong.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var bits))
            {
                return (Permission)bits;
            }

            return Names(name).Aggregate(Permission.None, (sum, item) => sum | (Enum.TryParse<Permission>(item.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var permission)
                ? permission
                : Wrong<Permission>(name, $"names '{item}', which is no permission")));
        }

        public IEnumerable<Part> Parts(string name)
        {
            if (json[name] is not { } node)
            {
                return [];
            }

            if (node is not JsonArray array)
            {
                Wrong<int>(name, "is a list");
                return [];
            }

            return array.Select((item, index) => new Part(item as JsonObject ?? [], $"{At(name)}[{index}]", problems));
        }

        public string Missing(string name)
        {
            problems.Add($"{At(name)}: is missing");
            return "";
        }

        public T? Wrong<T>(string name, string what)
        {
            problems.Add($"{At(name)}: {what}");
            return default;
        }

        private string At(string name) => path.Length == 0 ? name : $"{path}.{name}";
    }
}
