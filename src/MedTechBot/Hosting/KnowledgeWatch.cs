using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MedTechBot.Hosting;

/// <summary>Has changed knowledge files read within two seconds.</summary>
internal sealed partial class KnowledgeWatch(KnowledgeKeeper keeper, TimeProvider clock, ILogger<KnowledgeWatch> logger) : BackgroundService
{
    // The watcher is quicker, but not every file system tells it of changes: a look now and then finds what it missed.
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    // An editor writes a file in several steps, and a checkout many files.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(200);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var changed = new SemaphoreSlim(0, 1);
        using var watcher = Watch(changed);
        var known = FolderState.Of(keeper.Folder);
        while (true)
        {
            await WaitAsync(changed, stoppingToken);
            var now = FolderState.Of(keeper.Folder);
            if (now == known)
            {
                continue;
            }

            known = await SettledAsync(now, stoppingToken);
            Reload(stoppingToken);
        }
    }

    private async Task<FolderState> SettledAsync(FolderState state, CancellationToken cancellationToken)
    {
        while (true)
        {
            await Task.Delay(Quiet, clock, cancellationToken);
            var now = FolderState.Of(keeper.Folder);
            if (now == state)
            {
                return now;
            }

            state = now;
        }
    }

    private async Task WaitAsync(SemaphoreSlim changed, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(changed.WaitAsync(either.Token), Task.Delay(Look, clock, either.Token));
        await either.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
    }

    private void Reload(CancellationToken cancellationToken)
    {
        try
        {
            keeper.Reload(cancellationToken);
        }
#pragma warning disable CA1031 // Whatever is wrong with the files, the bot goes on with what it had.
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogUnreadable(failure.Message);
        }
    }

    private FileSystemWatcher? Watch(SemaphoreSlim changed)
    {
        var watcher = new FileSystemWatcher { IncludeSubdirectories = true };
        watcher.Changed += Tell;
        watcher.Created += Tell;
        watcher.Deleted += Tell;
        watcher.Renamed += Tell;
        try
        {
            watcher.Path = keeper.Folder;
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception failure) when (failure is IOException or ArgumentException or PlatformNotSupportedException)
        {
            // A machine has only so many watchers. Looking is enough.
            watcher.Dispose();
            LogUnwatched(failure.Message);
            return null;
        }

        void Tell(object sender, FileSystemEventArgs what)
        {
            lock (changed)
            {
                if (changed.CurrentCount == 0)
                {
                    changed.Release();
                }
            }
        }
    }

    [LoggerMessage(LogLevel.Debug, "The knowledge folder cannot be watched, and is looked at every second: {Why}")]
    private partial void LogUnwatched(string why);

    [LoggerMessage(LogLevel.Error, "The knowledge folder cannot be read; the bot goes on with what it had: {Why}")]
    private partial void LogUnreadable(string why);
}
