using MedTechBot.Discord.Interactions;

namespace MedTechBot.Commands;

/// <summary>Something that people do with the bot other than writing to it: a command, a button, a list.</summary>
internal interface ICommand
{
    /// <summary>Says what it answers.</summary>
    void AddTo(InteractionRoutes routes);
}
