using MedTechBot.Discord.Models;
using MedTechBot.Discord.Rest;

namespace MedTechBot.Discord.Interactions;

/// <summary>Carries the first answer to Discord, whichever way the interaction came.</summary>
public delegate Task CallbackSender(Interaction interaction, InteractionCallback callback, CancellationToken cancellationToken);

/// <summary>
/// Answers one interaction. Discord takes exactly one first answer, and the automatic deferral races with the handler for it;
/// so whoever wants to answer waits for the turn, and then does what the state still allows.
/// </summary>
public sealed class InteractionResponder(Interaction interaction, long receivedAt, CallbackSender send, DiscordRest rest, TimeProvider clock) : IDisposable
{
    /// <summary>How long an interaction's token lives.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    private readonly SemaphoreSlim _turn = new(1, 1);

    public AnswerState State { get; private set; }

    /// <summary>Says it: as the first answer, in place of "thinking…", or as a further message, whatever is due. Long text takes several messages.</summary>
    public Task ReplyAsync(MessageBody body, CancellationToken cancellationToken) => InTurnAsync(
        async () =>
        {
            var parts = MessageParts.Of(body);
            await ReplyFirstAsync(parts[0], cancellationToken);
            foreach (var part in parts.Skip(1))
            {
                await rest.CreateFollowupAsync(interaction, part, cancellationToken);
            }

            return true;
        },
        cancellationToken);

    /// <summary>Changes the message whose button was pressed.</summary>
    public Task UpdateAsync(MessageBody body, CancellationToken cancellationToken) => InTurnAsync(
        () => State is AnswerState.None
            ? AcknowledgeAsync(InteractionCallback.Message(CallbackType.Update, Limits.Fit(body).AsChange()), AnswerState.Answered, cancellationToken)
            : EditOriginalAsync(body, cancellationToken),
        cancellationToken);

    /// <summary>Puts the answer off, if there is none yet.</summary>
    public Task DeferAsync(Deferral how, CancellationToken cancellationToken) => InTurnAsync(
        () => State is not AnswerState.None ? Task.FromResult(false) : how switch
        {
            Deferral.Update => AcknowledgeAsync(new(CallbackType.DeferredUpdate), AnswerState.UpdateDeferred, cancellationToken),
            _ => AcknowledgeAsync(InteractionCallback.Deferred(how is Deferral.Private), AnswerState.MessageDeferred, cancellationToken),
        },
        cancellationToken);

    /// <summary>Answers an autocomplete, if it has no answer yet.</summary>
    public Task SuggestAsync(IEnumerable<Choice> choices, CancellationToken cancellationToken) => InTurnAsync(
        () => State is not AnswerState.None
            ? Task.FromResult(false)
            : AcknowledgeAsync(InteractionCallback.Suggestions(Limits.Fit(choices)), AnswerState.Answered, cancellationToken),
        cancellationToken);

    /// <summary>Opens a form. It can only be the first answer.</summary>
    public Task OpenAsync(Modal modal, CancellationToken cancellationToken) => InTurnAsync(
        () => State is AnswerState.None
            ? AcknowledgeAsync(InteractionCallback.Open(Limits.Fit(modal)), AnswerState.Answered, cancellationToken)
            : throw new InvalidOperationException("A form can only be opened as the first answer, and there is one already."),
        cancellationToken);

    /// <summary>Sends a further message.</summary>
    public Task<Message> FollowUpAsync(MessageBody body, CancellationToken cancellationToken) => InTurnAsync(
        () => State is AnswerState.UpdateDeferred or AnswerState.Answered
            ? rest.CreateFollowupAsync(interaction, body, cancellationToken)
            : throw new InvalidOperationException("A further message needs a first one."),
        cancellationToken);

    /// <summary>Changes the first answer; after an update, the message whose button was pressed.</summary>
    public Task EditAsync(MessageBody body, CancellationToken cancellationToken) => InTurnAsync(
        () => State is AnswerState.None ? throw new InvalidOperationException("There is no answer to change.") : EditOriginalAsync(body, cancellationToken),
        cancellationToken);

    public Task<Message> GetAsync(CancellationToken cancellationToken) => InTurnAsync(() => rest.GetOriginalAsync(interaction, cancellationToken), cancellationToken);

    /// <summary>Takes the first answer back.</summary>
    public Task DeleteAsync(CancellationToken cancellationToken) => InTurnAsync(
        async () =>
        {
            await rest.DeleteOriginalAsync(interaction, cancellationToken);
            return true;
        },
        cancellationToken);

    public void Dispose() => _turn.Dispose();

    internal Task PongAsync(CancellationToken cancellationToken) =>
        InTurnAsync(() => AcknowledgeAsync(new(CallbackType.Pong), AnswerState.Answered, cancellationToken), cancellationToken);

    private Task<bool> ReplyFirstAsync(MessageBody body, CancellationToken cancellationToken) => State switch
    {
        AnswerState.None => AcknowledgeAsync(InteractionCallback.Message(CallbackType.Message, Limits.Fit(body)), AnswerState.Answered, cancellationToken),
        // The first further message after "thinking…" would take its place without its flags: so change it instead.
        AnswerState.MessageDeferred => EditOriginalAsync(body, cancellationToken),
        _ => FollowUpInTurnAsync(body, cancellationToken),
    };

    private async Task<bool> AcknowledgeAsync(InteractionCallback callback, AnswerState next, CancellationToken cancellationToken)
    {
        await send(interaction, callback, cancellationToken);
        State = next;
        return true;
    }

    private async Task<bool> EditOriginalAsync(MessageBody body, CancellationToken cancellationToken)
    {
        await rest.EditOriginalAsync(interaction, body, cancellationToken);
        State = AnswerState.Answered;
        return true;
    }

    private async Task<bool> FollowUpInTurnAsync(MessageBody body, CancellationToken cancellationToken)
    {
        await rest.CreateFollowupAsync(interaction, body, cancellationToken);
        State = AnswerState.Answered;
        return true;
    }

    private async Task<T> InTurnAsync<T>(Func<Task<T>> act, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            // Measured from when it came in, not from its id: that would compare two clocks. Whether three seconds have passed, Discord judges.
            if (State is AnswerState.Gone || clock.GetElapsedTime(receivedAt) >= Lifetime)
            {
                throw new InteractionGoneException("The interaction's token has run out.");
            }

            return await act();
        }
        catch (DiscordApiException gone) when (gone.IsGone || gone.Code is DiscordErrorCode.AlreadyAcknowledged)
        {
            State = AnswerState.Gone;
            throw new InteractionGoneException(gone.Message, gone);
        }
        finally
        {
            _turn.Release();
        }
    }
}

/// <summary>What has been said to Discord so far.</summary>
public enum AnswerState
{
    None,

    /// <summary>The user sees "thinking…".</summary>
    MessageDeferred,

    /// <summary>The user sees nothing.</summary>
    UpdateDeferred,

    Answered,
    Gone,
}

/// <summary>How an answer is put off when it takes longer; whether it is private cannot be changed later.</summary>
public enum Deferral
{
    /// <summary>"Thinking…", for the asker only.</summary>
    Private,

    /// <summary>"Thinking…", for everyone.</summary>
    Public,

    /// <summary>Nothing to be seen: the answer will change the message whose button was pressed.</summary>
    Update,
}
