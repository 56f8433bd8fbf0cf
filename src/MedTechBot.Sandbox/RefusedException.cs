namespace MedTechBot.Sandbox;

/// <summary>Something that Discord's own client would not have let this person do.</summary>
public sealed class RefusedException(string message) : Exception(message);
