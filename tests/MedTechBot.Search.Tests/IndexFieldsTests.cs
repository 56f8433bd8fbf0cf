namespace MedTechBot.Search.Tests;

public class IndexFieldsTests
{
    [Fact]
    public void Each_field_is_searched_once() => Assert.Equal(
        [IndexFields.Alias, IndexFields.Question, IndexFields.Text, IndexFields.Title],
        IndexFields.Searched.Select(field => field.Field).Order());

    [Fact]
    public void Names_count_more_than_wordings_and_wordings_more_than_text()
    {
        var weights = IndexFields.Searched.ToDictionary(field => field.Field, field => field.Weight);

        Assert.True(weights[IndexFields.Title] >= weights[IndexFields.Alias]);
        Assert.True(weights[IndexFields.Alias] > weights[IndexFields.Question]);
        Assert.True(weights[IndexFields.Question] > weights[IndexFields.Text]);
    }
}
