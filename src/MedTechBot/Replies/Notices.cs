namespace MedTechBot.Replies;

/// <summary>What the bot says that is no answer.</summary>
internal static class Notices
{
    public const string Patience = "That was a lot of questions at once. Please wait a minute, then ask again.";
    public const string Failed = "That did not work. Please try again.";
    public const string Gone = "That entry is not in the knowledge base any more. Ask with `/ask`.";
    public const string NotYours = "Only the person who asked, or a moderator, can remove this answer.";
    public const string Shared = "That answer has been shared already.";
    public const string NoText = "That message has no text that I can read.";
}
