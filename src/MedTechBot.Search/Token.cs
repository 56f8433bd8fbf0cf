namespace MedTechBot.Search;

/// <summary>One word of a text.</summary>
/// <param name="Word">Lower case, without accents; what spelling is checked against.</param>
/// <param name="Term">The form that is indexed and compared: American spelling, stemmed.</param>
/// <param name="Start">Where it begins in the text, in UTF-16 units.</param>
/// <param name="End">Where it ends, exclusive.</param>
public sealed record Token(string Word, string Term, int Start, int End);
