namespace MedTechBot.Discord.Rest;

/// <summary>Points in time on a clock that nobody can set.</summary>
internal static class Instants
{
    extension(TimeProvider clock)
    {
        public long After(TimeSpan wait) => clock.GetTimestamp() + (long)(wait.TotalSeconds * clock.TimestampFrequency);

        public TimeSpan Until(long instant)
        {
            var rest = instant - clock.GetTimestamp();
            return rest > 0 ? TimeSpan.FromSeconds((double)rest / clock.TimestampFrequency) : TimeSpan.Zero;
        }
    }
}
