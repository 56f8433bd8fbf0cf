using MedTechBot.Commands;
using MedTechBot.Discord;
using MedTechBot.Listening;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace MedTechBot.Hosting;

/// <summary>Registers the bot: who listens, who answers, and what they remember.</summary>
internal static class BotServices
{
    extension(IServiceCollection services)
    {
        public IServiceCollection AddBot()
        {
            services.AddOptions<LimitOptions>().BindConfiguration(LimitOptions.Section).ValidateOnStart();
            services.AddSingleton<IValidateOptions<LimitOptions>, LimitOptionsValidator>();
            services.AddDiscord();
            services.AddSingleton<BotSelf>();
            services.AddSingleton<BotEnd>();
            services.AddSingleton<AnswerDesk>();
            services.AddSingleton<ReplyBook>();
            services.AddSingleton<Conversations>();
            services.AddSingleton<FloodLimit>();
            services.AddSingleton<MessageListener>();
            services.AddSingleton<CommandRegistration>();
            services.AddCommands();
            services.AddHostedService<BotWorker>();
            services.AddHostedService<KnowledgeWatch>();
            return services;
        }
    }
}
