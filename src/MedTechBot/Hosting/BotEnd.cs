namespace MedTechBot.Hosting;

/// <summary>Why the bot stopped by itself; the host alone would call that a success.</summary>
internal sealed class BotEnd
{
    private volatile Exception? _failure;

    /// <summary>Null where somebody asked it to stop.</summary>
    public Exception? Failure => _failure;

    public void Because(Exception failure) => _failure ??= failure;
}
