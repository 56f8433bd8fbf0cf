using MedTechBot.Discord.Interactions;
using MedTechBot.Replies;
using Microsoft.Extensions.DependencyInjection;

namespace MedTechBot.Commands;

/// <summary>Registers the commands, and brings together what each of them answers.</summary>
internal static class CommandServices
{
    extension(IServiceCollection services)
    {
        public IServiceCollection AddCommands()
        {
            services.AddSingleton<Conversing>();
            services.AddSingleton<ICommand, AskCommand>();
            services.AddSingleton<ICommand, CompareCommand>();
            services.AddSingleton<ICommand, HelpCommand>();
            services.AddSingleton<ICommand, ProfessionCommand>();
            services.AddSingleton<ICommand, AnswerThisCommand>();
            services.AddSingleton<ICommand, Completion>();
            services.AddSingleton<ICommand, ShowButtons>();
            services.AddSingleton<ICommand, PickList>();
            services.AddSingleton<ICommand, ShareButton>();
            services.AddSingleton<ICommand, FollowUpButton>();
            services.AddSingleton<ICommand, RemoveButton>();
            services.AddSingleton<ICommand, ChartButton>();
            services.AddSingleton(provider =>
            {
                var routes = new InteractionRoutes { Apology = ReplyWriter.Notice(Notices.Failed) };
                foreach (var command in provider.GetServices<ICommand>())
                {
                    command.AddTo(routes);
                }

                return routes;
            });
            return services;
        }
    }
}
