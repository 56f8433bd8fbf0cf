using CsCheck;
using MedTechBot.Knowledge;

namespace MedTechBot.Answers.Tests.Safety;

public class SafetyGateHostileTests
{
    // Every UTF-16 unit, so lone surrogates and unassigned characters too.
    private static readonly Gen<string> AnyText = Gen.Int[0, 0xFFFF].Select(code => (char)code).Array[0, 400].Select(letters => new string(letters));

    private static readonly string[] Pieces =
    [
        "my dad ", "is ", "not ", "breathing", ". ", ", ", "'", "can't", "\n", "@", "$", "*", "..", "...", "1", "e", "\uD83D", "😂", "\u0301", "ß",
        "how do EMTs ", "{", "}", "#", "^", "last year ", "aaaa", "K.M.S", "\0",
    ];

    private static readonly Gen<string> Scraps = Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index]).Array[0, 300].Select(string.Concat);

    [Fact]
    public void No_text_breaks_the_gate() => AnyText.Sample(text => ShippedSafety.Gate.Judge(text) is not null, iter: 2_000);

    [Fact]
    public void No_mixture_of_words_and_signs_breaks_the_gate() => Scraps.Sample(text => ShippedSafety.Gate.Judge(text) is not null, iter: 2_000);

    [Fact]
    public void The_same_text_always_gets_the_same_verdict() => Scraps.Sample(text => ShippedSafety.Gate.Judge(text) == ShippedSafety.Gate.Judge(text), iter: 2_000);

    [Fact]
    public void Nothing_before_a_call_silences_it() =>
        AnyText.Sample(noise => ShippedSafety.Gate.Judge($"{noise}\nmy dad is not breathing").Concern >= SafetyConcern.Danger, iter: 2_000);

    [Fact]
    public void Nothing_after_a_call_silences_it() =>
        AnyText.Sample(noise => ShippedSafety.Gate.Judge($"my dad is not breathing\n{noise}").Concern >= SafetyConcern.Danger, iter: 2_000);

    [Fact]
    public void Many_at_once_get_the_verdicts_that_each_would_get_alone()
    {
        var texts = ShippedSafety.Rules.MustFire.Concat(ShippedSafety.Rules.MustNotFire).Select(example => example.Text).ToList();
        var alone = texts.Select(text => ShippedSafety.Gate.Judge(text)).ToList();

        var together = texts.AsParallel().AsOrdered().WithDegreeOfParallelism(4).Select(text => ShippedSafety.Gate.Judge(text)).ToList();

        Assert.Equal(alone, together);
    }
}
