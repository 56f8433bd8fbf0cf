using System.Globalization;
using MedTechBot.ReplyBenchmark;

if (args is [ConstantBot.Verb, var apiBase, var token, var question])
{
    await ConstantBot.RunAsync(new Uri(apiBase), token, question, Console.Out);
    return 0;
}

// dotnet run --project tests/MedTechBot.ReplyBenchmark -c Release -- [replies] [messages] [guilds] [a published medtechbot, to measure with its search beside the two that always say the same]
return await Comparison.RunAsync(Number(0, 1000), Number(1, 20_000), Number(2, 2000), args.Length > 3 ? args[3] : null, Console.Out);

int Number(int index, int otherwise) => args.Length > index ? int.Parse(args[index], CultureInfo.InvariantCulture) : otherwise;
