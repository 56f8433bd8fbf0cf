using MedTechBot.CommandLine;

using var interruption = new Interruption();
using var terminal = Terminal.OfThisProcess();

return await Verbs.RunAsync(args, terminal, interruption.Token);
