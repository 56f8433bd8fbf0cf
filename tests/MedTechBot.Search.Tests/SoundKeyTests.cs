using CsCheck;

namespace MedTechBot.Search.Tests;

public class SoundKeyTests
{
    [Theory]
    [InlineData("fleabottomist", "phlebotomist")]
    [InlineData("flebotomist", "phlebotomist")]
    [InlineData("sykology", "psychology")]
    [InlineData("farmacy", "pharmacy")]
    [InlineData("resperatory", "respiratory")]
    [InlineData("nee", "knee")]
    [InlineData("rist", "wrist")]
    [InlineData("sintist", "scientist")]
    [InlineData("sertificate", "certificate")]
    [InlineData("hi", "high")]
    [InlineData("kardiak", "cardiac")]
    [InlineData("jinger", "ginger")]
    public void Words_that_sound_alike_have_one_key(string heard, string meant) => Assert.Equal(SoundKey.Of(meant), SoundKey.Of(heard));

    [Theory]
    [InlineData("dialysis", "diagnosis")]
    [InlineData("radiology", "cardiology")]
    [InlineData("surgical", "clerical")]
    public void Words_that_sound_different_have_different_keys(string one, string other) => Assert.NotEqual(SoundKey.Of(one), SoundKey.Of(other));

    [Theory]
    [InlineData("")]
    [InlineData("aeiou")]
    [InlineData("日本")]
    [InlineData("'")]
    public void A_word_without_consonants_has_an_empty_key(string word) => Assert.Equal("", SoundKey.Of(word));

    [Fact]
    public void Any_word_has_a_key_no_longer_than_itself() => Gen.String.Sample(word => SoundKey.Of(word).Length <= word.Length, iter: 2_000);
}
