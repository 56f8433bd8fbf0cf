using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using MedTechBot.Sandbox.State;
using Microsoft.AspNetCore.Http;

namespace MedTechBot.Sandbox.Web;

/// <summary>Open pages: each is told at once, over server-sent events, of what its person may see, or else of what crosses the wire.</summary>
internal sealed class PageWatchers(World world, WireLog log)
{
    // A page that does not read for so long starts again when it comes back.
    private const int MostWaiting = 10_000;
    private const int WireEntriesAtFirst = 200;

    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(20);

    private readonly Lock _lock = new();
    private readonly List<Watcher> _watchers = [];

    /// <summary>Under the world's lock.</summary>
    public void Deliver(WorldEvent happened)
    {
        var isMessage = happened.Name.StartsWith("MESSAGE_", StringComparison.Ordinal) || happened.Name == "TYPING_START";
        var isPlace = happened.Name.Split('_')[0] is "GUILD" or "CHANNEL" or "THREAD";
        foreach (var watcher in All().Where(watcher => (isMessage || isPlace) && !watcher.WantsWire && EventFeed.MaySee(happened, watcher.User.Id)))
        {
            watcher.Tell(isMessage ? "happened" : "changed", isMessage ? new JsonObject { ["name"] = happened.Name, ["data"] = happened.Data.DeepClone() } : []);
        }
    }

    /// <summary>Something around the messages changed, as a bot that came or went: each page asks anew.</summary>
    public void Refresh()
    {
        foreach (var watcher in All().Where(watcher => !watcher.WantsWire))
        {
            watcher.Tell("changed", []);
        }
    }

    public void Deliver(WireEntry entry)
    {
        foreach (var watcher in All().Where(watcher => watcher.WantsWire))
        {
            watcher.Tell("wire", PageWire.Line(entry));
        }
    }

    public async Task WatchAsync(HttpContext http, User user)
    {
        var watcher = new Watcher(user, http.Request.Query["wire"] == "true");
        http.Response.ContentType = "text/event-stream";
        if (watcher.WantsWire)
        {
            foreach (var entry in log.Entries.TakeLast(WireEntriesAtFirst))
            {
                watcher.Tell("wire", PageWire.Line(entry));
            }
        }

        lock (_lock)
        {
            _watchers.Add(watcher);
        }

        try
        {
            await SendAsync(http, watcher);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The page was closed.
        }
        finally
        {
            lock (_lock)
            {
                _watchers.Remove(watcher);
            }
        }
    }

    /// <summary>Lets all pages go, which would hold the server up otherwise.</summary>
    public void Close()
    {
        foreach (var watcher in All())
        {
            watcher.Close();
        }
    }

    private async Task SendAsync(HttpContext http, Watcher watcher)
    {
        await http.Response.WriteAsync(": welcome\n\n", http.RequestAborted);
        await http.Response.Body.FlushAsync(http.RequestAborted);
        while (true)
        {
            var more = watcher.Lines.WaitToReadAsync(http.RequestAborted).AsTask();
            if (await Task.WhenAny(more, Task.Delay(KeepAlive, world.Clock, http.RequestAborted)) != more)
            {
                await http.Response.WriteAsync(": still here\n\n", http.RequestAborted);
            }
            else if (!await more)
            {
                return;
            }

            while (watcher.Lines.TryRead(out var line))
            {
                await http.Response.WriteAsync(line, http.RequestAborted);
            }

            await http.Response.Body.FlushAsync(http.RequestAborted);
        }
    }

    private Watcher[] All()
    {
        lock (_lock)
        {
            return [.. _watchers];
        }
    }

    private sealed class Watcher(User user, bool wantsWire)
    {
        private readonly Channel<string> _lines = System.Threading.Channels.Channel.CreateBounded<string>(MostWaiting);

        public User User => user;

        public bool WantsWire => wantsWire;

        public ChannelReader<string> Lines => _lines.Reader;

        public void Tell(string name, JsonObject data)
        {
            var line = new StringBuilder("event: ").Append(name).Append("\ndata: ").Append(data.ToJsonString()).Append("\n\n");
            if (!_lines.Writer.TryWrite(line.ToString()))
            {
                Close();
            }
        }

        public void Close() => _lines.Writer.TryComplete();
    }
}
