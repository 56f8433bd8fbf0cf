using System.Globalization;
using MedTechBot.Soak;

if (args is [Listener.Verb, var apiBase, var clockSpeed])
{
    return await Listener.RunAsync(new Uri(apiBase), int.Parse(clockSpeed, CultureInfo.InvariantCulture), Console.In, Console.Out);
}

// dotnet run --project tests/MedTechBot.Soak -c Release -- [events] [seed] [speed]
var events = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 50_000;
var seed = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1;
var speed = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 20;

var report = await SoakRun.RunAsync(events, seed, speed, Console.Out);
report.WriteTo(Console.Out);
return report.Problems.Count == 0 ? 0 : 1;
