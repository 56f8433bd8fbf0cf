using System.Diagnostics;

namespace MedTechBot.Discord.Rest;

/// <summary>Which requests Discord counts together, as far as it has told, and whose turn it is.</summary>
internal sealed class RateLimits(TimeProvider clock)
{
    // Clocks and networks are not exact; discord.js adds as much.
    public static readonly TimeSpan Slack = TimeSpan.FromMilliseconds(50);

    // Every interaction brings buckets of its own. From this many on, those that rest are forgotten.
    private const int Crowd = 512;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, string> _hashes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RateLimitBucket> _buckets = new(StringComparer.Ordinal);
    private int _sweepAt = Crowd;

    public int BucketCount
    {
        get
        {
            lock (_lock)
            {
                return _buckets.Count;
            }
        }
    }

    /// <summary>Waits for the request's turn in its bucket. The turn must be given back.</summary>
    public async Task<RateLimitBucket> EnterAsync(RestRequest request, CancellationToken cancellationToken)
    {
        var bucket = Join(request);
        var turn = bucket.Turn.WaitAsync(cancellationToken);
        while (true)
        {
            try
            {
                await turn;
            }
            catch (OperationCanceledException)
            {
                Quit(bucket);
                throw;
            }

            if (KeyOf(request) == bucket.Key)
            {
                return bucket;
            }

            // While it waited, an answer told that the route is counted elsewhere. It lines up there before the next one here gets its turn, which
            // would overtake it otherwise.
            var left = bucket;
            bucket = Join(request);
            turn = bucket.Turn.WaitAsync(cancellationToken);
            Leave(left);
        }
    }

    public void Leave(RateLimitBucket bucket)
    {
        bucket.Turn.Release();
        Quit(bucket);
    }

    public TimeSpan Wait(RestRequest request) => Current(request).Wait();

    /// <summary>Takes in what an answer tells of its bucket.</summary>
    public void Learn(RestRequest request, RateLimitHeaders headers)
    {
        lock (_lock)
        {
            if (headers.Bucket is { } hash)
            {
                _hashes[request.Route] = hash;
            }
        }

        if (headers is { Remaining: { } remaining, ResetAfter: { } reset })
        {
            Current(request).Learn(remaining, reset + Slack);
        }
    }

    /// <summary>Closes the bucket for a time.</summary>
    public void Block(RestRequest request, TimeSpan wait) => Current(request).Learn(0, wait);

    private string KeyOf(RestRequest request)
    {
        lock (_lock)
        {
            return Key(request);
        }
    }

    // The hash alone is not the bucket: each channel, guild or webhook is counted on its own.
    private string Key(RestRequest request) => $"{_hashes.GetValueOrDefault(request.Route, request.Route)} {request.Major}";

    private RateLimitBucket Current(RestRequest request)
    {
        lock (_lock)
        {
            return Find(Key(request));
        }
    }

    private RateLimitBucket Join(RestRequest request)
    {
        lock (_lock)
        {
            var bucket = Find(Key(request));
            bucket.Users++;
            return bucket;
        }
    }

    private void Quit(RateLimitBucket bucket)
    {
        lock (_lock)
        {
            bucket.Users--;
            Debug.Assert(bucket.Users >= 0, "A turn was given back twice.");
        }
    }

    private RateLimitBucket Find(string key)
    {
        if (_buckets.TryGetValue(key, out var known))
        {
            return known;
        }

        if (_buckets.Count >= _sweepAt)
        {
            foreach (var resting in _buckets.Values.Where(bucket => bucket is { Users: 0, IsResting: true }).ToList())
            {
                _buckets.Remove(resting.Key);
                resting.Turn.Dispose();
            }

            _sweepAt = Math.Max(Crowd, _buckets.Count * 2);
        }

        return _buckets[key] = new RateLimitBucket(key, clock);
    }
}
