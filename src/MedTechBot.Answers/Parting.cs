using System.Text.RegularExpressions;

namespace MedTechBot.Answers;

/// <summary>Parts a text where a pattern matches.</summary>
internal static class Parting
{
    extension(Regex pattern)
    {
        /// <summary>As <see cref="Regex.Split(string)"/>, which is compiled at each start and makes a list of its own first.</summary>
        public List<string> Pieces(string text)
        {
            var pieces = new List<string>(4);
            var start = 0;
            foreach (var match in pattern.EnumerateMatches(text))
            {
                pieces.Add(text[start..match.Index]);
                start = match.Index + match.Length;
            }

            pieces.Add(text[start..]);
            return pieces;
        }
    }
}
