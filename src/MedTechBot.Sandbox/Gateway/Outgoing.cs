namespace MedTechBot.Sandbox.Gateway;

/// <summary>What a connection still has to do, in order.</summary>
internal abstract record Outgoing
{
    /// <summary>Sends a payload.</summary>
    public sealed record Payload(ReadOnlyMemory<byte> Json, Opcode Op, string? Event) : Outgoing;

    /// <summary>Closes with a code.</summary>
    public sealed record Close(int Code) : Outgoing;

    /// <summary>Resets the TCP connection.</summary>
    public sealed record Reset : Outgoing;
}
