using MedTechBot.Answers.Understanding;
using MedTechBot.Search;

namespace MedTechBot.Answers.Tests.Understanding;

public class LanguagesTests
{
    private static readonly Languages Languages = new();

    [Theory]
    [InlineData("what does an EMT do")]
    [InlineData("phlebotomist salary")]
    [InlineData("is it on me or on him")]
    [InlineData("EMT")]
    [InlineData("je ne sais quoi is what I want to be, is that a thing")]
    [InlineData("was die hard a good movie")]
    [InlineData("фельдшер is what in English")]
    [InlineData("asdf qwer")]
    [InlineData("123 456")]
    [InlineData("")]
    public void English_and_what_is_no_language_is_not_foreign(string text) => Assert.Null(Foreign(text));

    [Theory]
    [InlineData("¿qué hace un técnico de diálisis?", "que")]
    [InlineData("que fait un hygiéniste dentaire", "un")]
    [InlineData("was macht ein Rettungssanitäter", "was")]
    [InlineData("quero ser técnico em veterinária", "quero")]
    [InlineData("tecnico di radiologia che lavoro è", "che")]
    [InlineData("wat doet een verpleegkundige en hoe veel verdient hij", "hoe")]
    [InlineData("što je medicinski tehničar u Hrvatskoj", "je")]
    public void A_sentence_in_another_language_is_known_by_its_small_words(string text, string word) => Assert.Contains(word, Foreign(text) ?? new HashSet<string>());

    [Theory]
    [InlineData("오늘 날씨 어때")]
    [InlineData("что делает фельдшер")]
    [InlineData("救急救命士は何をしますか")]
    [InlineData("ماذا يفعل المسعف")]
    public void Another_script_is_foreign_whatever_the_language(string text) => Assert.Empty(Foreign(text) ?? throw new InvalidOperationException("Taken for English."));

    private static IReadOnlySet<string>? Foreign(string text) => Languages.Foreign(CareerAnalyzer.Split(text));
}
