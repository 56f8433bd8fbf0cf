using System.Numerics;

namespace MedTechBot.Answers.Safety;

/// <summary>A set of places in a window: bit n stands for the n-th word.</summary>
/// <remarks>Not <see cref="UInt128"/>: whatever touches that is compiled anew at each start of the program.</remarks>
internal readonly struct Places(ulong low, ulong high)
{
    /// <summary>How many places there can be.</summary>
    public const int Count = 128;

    private const int HalfCount = 64;

    private readonly ulong _low = low;
    private readonly ulong _high = high;

    public static Places None => default;

    public bool IsEmpty => (_low | _high) == 0;

    /// <summary>The first place; <see cref="Count"/> where there is none.</summary>
    public int First => _low != 0 ? BitOperations.TrailingZeroCount(_low) : HalfCount + BitOperations.TrailingZeroCount(_high);

    /// <summary>The last place; -1 where there is none.</summary>
    public int Last => _high != 0 ? Count - 1 - BitOperations.LeadingZeroCount(_high) : HalfCount - 1 - BitOperations.LeadingZeroCount(_low);

    /// <summary>One place.</summary>
    public static Places At(int place) => place < HalfCount ? new Places(1UL << place, 0) : new Places(0, 1UL << (place - HalfCount));

    /// <summary>All places before one.</summary>
    public static Places Before(int place) => place switch
    {
        <= 0 => None,
        < HalfCount => new Places((1UL << place) - 1, 0),
        HalfCount => new Places(ulong.MaxValue, 0),
        < Count => new Places(ulong.MaxValue, (1UL << (place - HalfCount)) - 1),
        _ => new Places(ulong.MaxValue, ulong.MaxValue),
    };

    public static Places operator |(Places left, Places right) => new(left._low | right._low, left._high | right._high);

    public static Places operator &(Places left, Places right) => new(left._low & right._low, left._high & right._high);

    public static Places operator ~(Places places) => new(~places._low, ~places._high);

    /// <summary>All of them so many places on.</summary>
    public static Places operator <<(Places places, int by) => by switch
    {
        0 => places,
        < HalfCount => new Places(places._low << by, (places._high << by) | (places._low >> (HalfCount - by))),
        _ => new Places(0, places._low << (by - HalfCount)),
    };

    /// <summary>All of them so many places back.</summary>
    public static Places operator >>(Places places, int by) => by switch
    {
        0 => places,
        < HalfCount => new Places((places._low >> by) | (places._high << (HalfCount - by)), places._high >> by),
        _ => new Places(places._high >> (by - HalfCount), 0),
    };
}
