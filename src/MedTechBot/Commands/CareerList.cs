using MedTechBot.Discord;
using MedTechBot.Discord.Models;
using MedTechBot.Knowledge;
using MedTechBot.Replies;

namespace MedTechBot.Commands;

/// <summary>All careers by family, to read and to choose from.</summary>
internal static class CareerList
{
    private const string NoFamily = "Other careers";

    /// <summary>Every family with its careers.</summary>
    public static MessageBody All(KnowledgeBase knowledge)
    {
        var families = Families(knowledge);
        return new MessageBody
        {
            Content = string.Join('\n', families.Select(family => $"**{Markdown.Escape(family.Name)}:** {Markdown.Escape(string.Join(", ", family.Careers.Select(career => career.Title)))}")),
            Components = Choose(families),
            IsPrivate = true,
        };
    }

    /// <summary>The careers of one family; all families where there is no such one.</summary>
    public static MessageBody Of(KnowledgeBase knowledge, string name)
    {
        var families = Families(knowledge);
        return families.FirstOrDefault(family => family.Name == name) is not { } chosen ? All(knowledge) : new MessageBody
        {
            Content = $"**{Markdown.Escape(chosen.Name)}**",
            Components =
            [
                new ActionRow([new StringSelect(ButtonId.For(ButtonId.Pick, "browse"), [.. chosen.Careers.Take(Limits.SelectOptions).Select(career => new SelectOption(career.Title, career.Id) { Description = career.Sections[0].Text })]) { Placeholder = "Choose a career" }]),
                .. Choose(families),
            ],
            IsPrivate = true,
        };
    }

    private static Component[] Choose(IReadOnlyList<Family> families) =>
    [
        new ActionRow([new StringSelect(ButtonId.For(ButtonId.Family), [.. families.Take(Limits.SelectOptions).Select(family => new SelectOption(family.Name, family.Name) { Description = string.Join(", ", family.Careers.Select(career => career.Title)) })]) { Placeholder = "Browse by family" }]),
    ];

    private static IReadOnlyList<Family> Families(KnowledgeBase knowledge) =>
    [
        .. knowledge.Entries.Where(entry => entry.Kind is EntryKind.Profession)
            .GroupBy(entry => entry.Family ?? NoFamily)
            .OrderBy(family => family.Key == NoFamily)
            .ThenBy(family => family.Key, StringComparer.Ordinal)
            .Select(family => new Family(family.Key, [.. family.OrderBy(career => career.Title, StringComparer.Ordinal)])),
    ];

    private sealed record Family(string Name, IReadOnlyList<KnowledgeEntry> Careers);
}
