using System.Text.Json.Nodes;

namespace MedTechBot.Sandbox.State;

/// <summary>Discord's command types.</summary>
internal enum CommandType
{
    ChatInput = 1,
    User = 2,
    Message = 3,
}

/// <summary>A registered command: its name, and all of it as Discord shows it.</summary>
internal sealed record Command(ulong Id, string Name, CommandType Type, JsonObject Json)
{
    public JsonArray Options => Json["options"] as JsonArray ?? [];
}

/// <summary>The commands of one scope, by type and name.</summary>
internal sealed class CommandSet
{
    private readonly List<Command> _commands = [];
    private readonly Queue<DateTimeOffset> _creates = [];

    public IReadOnlyList<Command> All => _commands;

    public Command? Find(string name, CommandType type) => _commands.Find(command => command.Name == name && command.Type == type);

    public Command? Find(ulong id) => _commands.Find(command => command.Id == id);

    public void Put(Command command)
    {
        var index = _commands.FindIndex(other => other.Id == command.Id);
        if (index < 0)
        {
            _commands.Add(command);
        }
        else
        {
            _commands[index] = command;
        }
    }

    public void Replace(IEnumerable<Command> commands)
    {
        _commands.Clear();
        _commands.AddRange(commands);
    }

    public bool Remove(ulong id) => _commands.RemoveAll(command => command.Id == id) > 0;

    /// <summary>Counts towards the 200 new names a day; false when they are used up.</summary>
    public bool MayCreate(int count, DateTimeOffset now)
    {
        while (_creates.TryPeek(out var first) && first < now.AddDays(-1))
        {
            _creates.Dequeue();
        }

        if (_creates.Count + count > 200)
        {
            return false;
        }

        for (var index = 0; index < count; index++)
        {
            _creates.Enqueue(now);
        }

        return true;
    }
}
