using System.Globalization;
using MedTechBot.BotSoak;

var questions = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 20_000;
var seed = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1;

// A published program, to see what it needs where it runs.
var program = args.Length > 2 ? args[2] : null;

return await new Soak(questions, seed, program).RunAsync();
