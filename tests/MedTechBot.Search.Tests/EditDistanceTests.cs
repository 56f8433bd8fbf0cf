using CsCheck;

namespace MedTechBot.Search.Tests;

public class EditDistanceTests
{
    private static readonly Gen<string> Word = Gen.Char['a', 'f'].Array[0, 12].Select(letters => new string(letters));

    [Fact]
    public void A_word_is_no_distance_from_itself() => Word.Sample(word => Distance(word, word) == 0, iter: 500);

    [Fact]
    public void Words_that_differ_are_apart() => Gen.Select(Word, Word).Where(pair => pair.Item1 != pair.Item2).Sample(pair => Distance(pair.Item1, pair.Item2) > 0, iter: 500);

    [Fact]
    public void No_word_is_farther_than_all_its_letters() =>
        Gen.Select(Word, Word).Sample(pair => Distance(pair.Item1, pair.Item2) <= Math.Max(pair.Item1.Length, pair.Item2.Length), iter: 500);

    [Theory]
    [InlineData("hygenist", "hygienist", "hygbenist")]
    [InlineData("sonographer", "sonogrspher", "sonogrlpher")]
    public void Slips_of_a_vowel_or_a_neighbor_key_count_less_than_any_other_letter(string word, string slip, string other) =>
        Assert.True(Distance(slip, word) < Distance(other, word));

    [Theory]
    [InlineData("phelbotomist", "phlebotomist")]
    [InlineData("surigcal", "surgical")]
    [InlineData("anbulance", "ambulance")]
    [InlineData("medivine", "medicine")]
    [InlineData("diallysis", "dialysis")]
    [InlineData("tecnician", "technician")]
    [InlineData("docter", "doctor")]
    [InlineData("dialisys", "dialysis")]
    [InlineData("sergical", "surgical")]
    [InlineData("kardiac", "cardiac")]
    public void One_or_two_slips_are_near(string typed, string known) => Assert.InRange(Distance(typed, known), 0.01f, 1.7f);

    [Theory]
    [InlineData("nurse", "purse")]
    [InlineData("lawyer", "layer")]
    [InlineData("dental", "mental")]
    public void One_other_consonant_is_a_whole_edit(string typed, string known) => Assert.Equal(1, Distance(typed, known));

    [Fact]
    public void Two_letters_that_changed_places_count_as_one_slip()
    {
        var swapped = Distance("etm", "emt");

        Assert.InRange(swapped, 0.01f, 0.99f);
    }

    [Fact]
    public void A_letter_too_many_of_a_double_counts_half() => Assert.Equal(0.5f, Distance("scrubb", "scrub"));

    [Fact]
    public void Beyond_the_limit_words_are_infinitely_far() => Assert.Equal(float.PositiveInfinity, EditDistance.Between("nurse", "phlebotomist", 3));

    [Fact]
    public void The_limit_changes_nothing_for_what_lies_within_it() =>
        Gen.Select(Word, Word, Gen.Single[0, 12]).Sample((one, other, limit) =>
        {
            var free = Distance(one, other);
            var limited = EditDistance.Between(one, other, limit);
            return free <= limit ? limited == free : float.IsPositiveInfinity(limited);
        }, iter: 1_000);

    [Fact]
    public void Words_too_long_to_be_words_are_infinitely_far() => Assert.Equal(float.PositiveInfinity, Distance(new string('a', 100), new string('a', 100)));

    private static float Distance(string typed, string known) => EditDistance.Between(typed, known, 1_000);
}
