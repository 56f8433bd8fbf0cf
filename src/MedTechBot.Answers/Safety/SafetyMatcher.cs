namespace MedTechBot.Answers.Safety;

/// <summary>A compiled part of a pattern: takes the set of places where it may begin to the set of places where it can end.</summary>
internal abstract class SafetyMatcher
{
    private SafetyMatcher()
    {
    }

    public abstract Places Advance(SafetyWindow window, Places from);

    public sealed class Word(int id) : SafetyMatcher
    {
        public override Places Advance(SafetyWindow window, Places from) => (from & window.PlacesOf(id)) << 1;
    }

    public sealed class Number : SafetyMatcher
    {
        public override Places Advance(SafetyWindow window, Places from) => (from & window.Numbers) << 1;
    }

    public sealed class AnyWord(int[] ids) : SafetyMatcher
    {
        public override Places Advance(SafetyWindow window, Places from)
        {
            var places = Places.None;

            foreach (var id in ids)
            {
                places |= window.PlacesOf(id);
            }

            return (from & places) << 1;
        }
    }

    public sealed class Phrase(int list, int longest) : SafetyMatcher
    {
        public override Places Advance(SafetyWindow window, Places from)
        {
            var ends = Places.None;

            for (var length = 1; length <= longest; length++)
            {
                ends |= (from & window.PlacesOf(list, length)) << length;
            }

            return ends;
        }
    }

    public sealed class Gap(int most, bool overSentences) : SafetyMatcher
    {
        public override Places Advance(SafetyWindow window, Places from)
        {
            var ends = from;
            var steps = overSentences ? window.All : window.Words;

            for (var count = 0; count < most; count++)
            {
                from = (from & steps) << 1;
                ends |= from;
            }

            return ends;
        }
    }

    public sealed class Edge : SafetyMatcher
    {
        public override Places Advance(SafetyWindow window, Places from) => from & window.Edges;
    }

    public sealed class Sequence(SafetyMatcher[] parts) : SafetyMatcher
    {
        public override Places Advance(SafetyWindow window, Places from)
        {
            foreach (var part in parts)
            {
                from = part.Advance(window, from);

                if (from.IsEmpty)
                {
                    break;
                }
            }

            return from;
        }
    }

    public sealed class Choice(SafetyMatcher[] parts) : SafetyMatcher
    {
        public override Places Advance(SafetyWindow window, Places from)
        {
            var ends = Places.None;

            foreach (var part in parts)
            {
                ends |= part.Advance(window, from);
            }

            return ends;
        }
    }

    public sealed class Optional(SafetyMatcher part) : SafetyMatcher
    {
        public override Places Advance(SafetyWindow window, Places from) => from | part.Advance(window, from);
    }
}
