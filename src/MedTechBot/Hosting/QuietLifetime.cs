using Microsoft.Extensions.Hosting;

namespace MedTechBot.Hosting;

/// <summary>Leaves signals to the command line, which hears them for every verb.</summary>
internal sealed class QuietLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
