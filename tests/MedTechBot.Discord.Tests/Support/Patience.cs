namespace MedTechBot.Discord.Tests.Support;

/// <summary>Bounds every wait of a test, so that a failure is a message and not a run that hangs; far longer than anything here takes on a busy machine.</summary>
internal static class Patience
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(60);

    extension(Task task)
    {
        public Task Soon() => task.WaitAsync(Bound);
    }

    extension<T>(Task<T> task)
    {
        public Task<T> Soon() => task.WaitAsync(Bound);
    }
}
