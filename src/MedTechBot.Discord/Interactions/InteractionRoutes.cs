using MedTechBot.Discord.Models;

namespace MedTechBot.Discord.Interactions;

/// <summary>Answers one kind of interaction.</summary>
public delegate Task InteractionHandler(Interaction interaction, InteractionResponder responder, CancellationToken cancellationToken);

/// <summary>Which handler answers what. Filled at the start, then only read.</summary>
public sealed class InteractionRoutes
{
    private readonly Dictionary<(RouteKind, string), Route> _routes = [];

    /// <summary>What the user sees where a handler failed or said nothing.</summary>
    public MessageBody Apology { get; init; } = new() { Content = "That did not work. Please try again later.", IsPrivate = true };

    /// <param name="path">The command's name, with group and subcommand after it: <c>profession show</c>.</param>
    /// <param name="deferral">What is shown when the answer takes longer.</param>
    /// <param name="handler">Answers it.</param>
    public InteractionRoutes Command(string path, Deferral deferral, InteractionHandler handler) => Add(RouteKind.Command, path, deferral, handler);

    public InteractionRoutes Autocomplete(string path, InteractionHandler handler) => Add(RouteKind.Autocomplete, path, Deferral.Private, handler);

    public InteractionRoutes MessageMenu(string name, Deferral deferral, InteractionHandler handler) => Add(RouteKind.MessageMenu, name, deferral, handler);

    /// <param name="prefix">The beginning of the custom id, up to one of its colons or its end: <c>v1:more</c> takes <c>v1:more:emt</c>.</param>
    /// <param name="deferral">What is shown when the answer takes longer.</param>
    /// <param name="handler">Answers it.</param>
    public InteractionRoutes Component(string prefix, Deferral deferral, InteractionHandler handler) => Add(RouteKind.Component, prefix, deferral, handler);

    public InteractionRoutes Modal(string prefix, Deferral deferral, InteractionHandler handler) => Add(RouteKind.Modal, prefix, deferral, handler);

    internal Route? Find(Interaction interaction) => interaction switch
    {
        { Type: InteractionType.Command, Data: { Type: CommandType.MessageMenu, Name: { } name } } => _routes.GetValueOrDefault((RouteKind.MessageMenu, name)),
        { Type: InteractionType.Command, Data: { } data } => _routes.GetValueOrDefault((RouteKind.Command, Path(data))),
        { Type: InteractionType.Autocomplete, Data: { } data } => _routes.GetValueOrDefault((RouteKind.Autocomplete, Path(data))),
        { Type: InteractionType.Component, Data.CustomId: { } id } => FindLongest(RouteKind.Component, id),
        { Type: InteractionType.Modal, Data.CustomId: { } id } => FindLongest(RouteKind.Modal, id),
        _ => null,
    };

    private static string Path(InteractionData data)
    {
        var path = data.Name ?? "";
        for (var options = data.Options; options is [{ IsLevel: true } level, ..]; options = level.Options)
        {
            path += $" {level.Name}";
        }

        return path;
    }

    private InteractionRoutes Add(RouteKind kind, string name, Deferral deferral, InteractionHandler handler)
    {
        _routes.Add((kind, name), new Route(deferral, handler));
        return this;
    }

    private Route? FindLongest(RouteKind kind, string id)
    {
        for (var prefix = id; ; prefix = prefix[..prefix.LastIndexOf(':')])
        {
            if (_routes.TryGetValue((kind, prefix), out var route))
            {
                return route;
            }

            if (!prefix.Contains(':', StringComparison.Ordinal))
            {
                return null;
            }
        }
    }

    internal sealed record Route(Deferral Deferral, InteractionHandler Handler);

    private enum RouteKind
    {
        Command,
        Autocomplete,
        MessageMenu,
        Component,
        Modal,
    }
}
