using MedTechBot.Knowledge;
using MedTechBot.Search;

namespace MedTechBot.Answers.Deciding;

/// <summary>An entry that a search found, with what speaks for it.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Hit">Its best passage.</param>
/// <param name="Wording">How alike the question and its nearest wording are, 0 to 1.</param>
/// <param name="Confidence">How likely it answers the question, 0 to 1.</param>
internal sealed record Candidate(KnowledgeEntry Entry, SearchHit Hit, double Wording, double Confidence);
