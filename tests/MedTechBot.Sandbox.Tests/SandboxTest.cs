using Microsoft.Extensions.Time.Testing;

namespace MedTechBot.Sandbox.Tests;

/// <summary>A sandbox of its own for each test, and a bot without a library.</summary>
public abstract class SandboxTest(SandboxOptions options) : IAsyncLifetime, IDisposable
{
    private DiscordSandbox? _sandbox;
    private RawBot? _bot;

    /// <summary>A sandbox in which time stands still: nothing grows too old on a machine that is busy elsewhere.</summary>
    public static SandboxOptions Still => new() { Clock = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(56)), EnforceHeartbeats = false };

    protected DiscordSandbox Sandbox => _sandbox ?? throw new InvalidOperationException("The sandbox did not start.");

    private protected RawBot Bot => _bot ?? throw new InvalidOperationException("The sandbox did not start.");

    public virtual async Task InitializeAsync()
    {
        _sandbox = await DiscordSandbox.StartAsync(options);
        _bot = new RawBot(_sandbox);
    }

    public async Task DisposeAsync() => await Sandbox.DisposeAsync();

    public void Dispose()
    {
        Dispose(isDisposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool isDisposing) => _bot?.Dispose();
}
