using System.Text.Json.Nodes;
using MedTechBot.Sandbox;

namespace MedTechBot.Tests.Hosting;

/// <summary>What a person finds under a message.</summary>
internal static class SeenParts
{
    extension(SeenMessage message)
    {
        public IReadOnlyList<JsonNode> Parts => [.. message.Components.SelectMany(row => row?["components"]?.AsArray() ?? []).OfType<JsonNode>()];

        public IReadOnlyList<string> Buttons => [.. message.Parts.Where(part => (int?)part["type"] == 2).Select(part => part["label"]?.ToString() ?? "")];

        public JsonNode? Select => message.Parts.FirstOrDefault(part => (int?)part["type"] == 3);

        public IReadOnlyList<string> Options => [.. message.Select?["options"]?.AsArray().Select(option => option?["label"]?.ToString() ?? "") ?? []];

        public string LastLine => message.Content.Split('\n')[^1];

        public string FirstLine => message.Content.Split('\n')[0];

        public string IdOf(string label) => message.Parts.First(part => part["label"]?.ToString() == label)["custom_id"]?.ToString() ?? "";

        public string SelectId => message.Select?["custom_id"]?.ToString() ?? "";
    }
}
