using MedTechBot.Benchmarks;

return Verbs.Run(args);
