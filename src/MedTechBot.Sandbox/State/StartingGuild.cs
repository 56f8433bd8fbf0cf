namespace MedTechBot.Sandbox.State;

/// <summary>What every sandbox starts with.</summary>
internal static class StartingGuild
{
    public static void AddTo(World world)
    {
        var member = Person(world, SandboxIds.Member, "member", "Mia Member");
        var moderator = Person(world, SandboxIds.Moderator, "moderator", "Max Moderator");
        var administrator = Person(world, SandboxIds.Administrator, "administrator", "Ada Administrator");
        var guild = new Guild { Id = SandboxIds.Guild, Name = "Sandbox", OwnerId = administrator.Id, CreatedAt = Snowflakes.TimeOf(SandboxIds.Guild) };
        world.Guilds[guild.Id] = guild;
        guild.Roles[guild.Id] = new Role { Id = guild.Id, Name = "@everyone", Permissions = Permission.Usual };
        guild.Roles[SandboxIds.ModeratorRole] = new Role
        {
            Id = SandboxIds.ModeratorRole,
            Name = "Moderator",
            Position = 1,
            Color = 0x2ECC71,
            Hoist = true,
            Permissions = Permission.ManageMessages | Permission.ManageThreads | Permission.KickMembers | Permission.ModerateMembers,
        };
        guild.Roles[SandboxIds.AdministratorRole] = new Role
        {
            Id = SandboxIds.AdministratorRole,
            Name = "Administrator",
            Position = 2,
            Color = 0xE74C3C,
            Hoist = true,
            Permissions = Permission.Administrator,
        };
        Join(world, guild, member);
        Join(world, guild, moderator).Roles.Add(SandboxIds.ModeratorRole);
        Join(world, guild, administrator).Roles.Add(SandboxIds.AdministratorRole);

        world.Add(new Channel { Id = SandboxIds.General, Type = ChannelType.Text, Guild = guild, Name = "general" });
        world.Add(new Channel { Id = SandboxIds.Careers, Type = ChannelType.Text, Guild = guild, Name = "careers", Position = 1 });
        world.Add(new Channel
        {
            Id = SandboxIds.Staff,
            Type = ChannelType.Text,
            Guild = guild,
            Name = "staff",
            Position = 2,
            Overwrites =
            [
                new Overwrite(guild.Id, IsMember: false, Permission.None, Permission.ViewChannel),
                new Overwrite(SandboxIds.ModeratorRole, IsMember: false, Permission.ViewChannel, Permission.None),
            ],
        });
        world.Add(new Channel { Id = SandboxIds.Forum, Type = ChannelType.Forum, Guild = guild, Name = "questions", Position = 3 });
        var thread = new Channel
        {
            Id = SandboxIds.Thread,
            Type = ChannelType.PublicThread,
            Guild = guild,
            Name = "How do I start?",
            ParentId = SandboxIds.Forum,
            Thread = new ThreadDetails { OwnerId = member.Id, CreatedAt = guild.CreatedAt },
        };
        thread.Thread.Members.Add(member.Id);
        world.Add(thread);
        // A post in a forum starts with a message that has the thread's id.
        world.Keep(new Message { Id = thread.Id, Channel = thread, Author = member, Timestamp = guild.CreatedAt, Content = "How do I start as a medical technician?" });
    }

    public static User Person(World world, ulong id, string username, string? globalName)
    {
        var user = new User { Id = id, Username = username, GlobalName = globalName };
        return world.Users[id] = user;
    }

    private static Member Join(World world, Guild guild, User user) => Membership.Join(world, guild, user);
}
