using System.Text.Json.Nodes;

namespace MedTechBot.Sandbox.Rest;

/// <summary>A refusal, as Discord words it.</summary>
public sealed class ApiException(int status, int code, string message, JsonObject? errors = null) : Exception(message)
{
    public int Status => status;

    public int Code => code;

    public JsonObject Json
    {
        get
        {
            var json = new JsonObject { ["message"] = Message, ["code"] = code };
            if (errors is not null)
            {
                json["errors"] = errors.DeepClone();
            }

            return json;
        }
    }

    public static ApiException Unauthorized() => new(401, 0, "401: Unauthorized");

    public static ApiException NotFound() => new(404, 0, "404: Not Found");

    public static ApiException MethodNotAllowed() => new(405, 0, "405: Method Not Allowed");

    public static ApiException UnknownAccount() => new(404, 10001, "Unknown Account");

    public static ApiException UnknownApplication() => new(404, 10002, "Unknown Application");

    public static ApiException UnknownChannel() => new(404, 10003, "Unknown Channel");

    public static ApiException UnknownGuild() => new(404, 10004, "Unknown Guild");

    public static ApiException UnknownMember() => new(404, 10007, "Unknown Member");

    public static ApiException UnknownMessage() => new(404, 10008, "Unknown Message");

    public static ApiException UnknownRole() => new(404, 10011, "Unknown Role");

    public static ApiException UnknownUser() => new(404, 10013, "Unknown User");

    public static ApiException UnknownEmoji() => new(400, 10014, "Unknown Emoji");

    public static ApiException UnknownWebhook() => new(404, 10015, "Unknown Webhook");

    public static ApiException UnknownInteraction() => new(404, 10062, "Unknown interaction");

    public static ApiException UnknownCommand() => new(404, 10063, "Unknown application command");

    public static ApiException UnknownCommandPermissions() => new(404, 10066, "Unknown application command permissions");

    public static ApiException TooManyCommandCreates() => new(429, 30034, "Max number of daily application command creates has been reached (200)");

    public static ApiException TooLarge() => new(413, 40005, "Request entity too large");

    public static ApiException Acknowledged() => new(400, 40060, "Interaction has already been acknowledged.");

    public static ApiException ThreadExists() => new(400, 160004, "A thread has already been created for this message");

    public static ApiException MissingAccess() => new(403, 50001, "Missing Access");

    public static ApiException WrongChannelTypeForDirect() => new(403, 50003, "Cannot execute action on a DM channel");

    public static ApiException NotOwnMessage() => new(403, 50005, "Cannot edit a message authored by another user");

    public static ApiException EmptyMessage() => new(400, 50006, "Cannot send an empty message");

    public static ApiException CannotDirectMessage() => new(403, 50007, "Cannot send messages to this user");

    public static ApiException NoMessagesHere() => new(400, 50008, "Cannot send messages in a non-text channel");

    public static ApiException MissingPermissions() => new(403, 50013, "Missing Permissions");

    public static ApiException SystemMessage() => new(403, 50021, "Cannot execute action on a system message");

    public static ApiException WrongChannelType() => new(400, 50024, "Cannot execute action on this channel type");

    public static ApiException InvalidWebhookToken() => new(401, 50027, "Invalid Webhook Token");

    public static ApiException TooOldToDelete() => new(400, 50034, "You can only bulk delete messages that are under 14 days old.");

    public static ApiException InvalidForm(JsonObject? errors) => new(400, 50035, "Invalid Form Body", errors);

    public static ApiException InvalidVersion() => new(400, 50041, "Invalid API version provided");

    public static ApiException ThreadArchived() => new(400, 50083, "Thread is archived");

    public static ApiException InvalidJson() => new(400, 50109, "The request body contains invalid JSON.");

    public static ApiException ReplyNeedsHistory() => new(400, 160002, "Cannot reply without permission to read message history");
}
