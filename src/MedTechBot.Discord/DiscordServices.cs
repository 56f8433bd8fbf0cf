using MedTechBot.Discord.Gateway;
using MedTechBot.Discord.Interactions;
using MedTechBot.Discord.Rest;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace MedTechBot.Discord;

/// <summary>Registers the client: <see cref="GatewayClient"/> to listen, <see cref="DiscordRest"/> to speak, <see cref="InteractionDispatcher"/> to answer.</summary>
public static class DiscordServices
{
    extension(IServiceCollection services)
    {
        /// <summary>Reads the section <c>Discord</c>. The host adds its <see cref="InteractionRoutes"/>.</summary>
        public IServiceCollection AddDiscord()
        {
            services.AddOptions<DiscordOptions>().BindConfiguration(DiscordOptions.Section).ValidateOnStart();
            services.AddSingleton<IValidateOptions<DiscordOptions>, DiscordOptionsValidator>();
            services.TryAddSingleton(TimeProvider.System);
            services.AddSingleton<DiscordRest>();
            services.AddSingleton<GatewayClient>();
            services.AddSingleton<InteractionDispatcher>();
            return services;
        }
    }
}
