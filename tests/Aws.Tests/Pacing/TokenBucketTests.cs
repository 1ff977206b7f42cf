using Microsoft.Extensions.Time.Testing;
using SageMakerMonitorOperator.Aws.Pacing;

namespace SageMakerMonitorOperator.Aws.Tests.Pacing;

public sealed class TokenBucketTests
{
    private readonly FakeTimeProvider _time = new();

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(7.2)]
    [InlineData(600)]
    public void Who_takes_all_there_is_gets_the_rate(double rate)
    {
        var bucket = new TokenBucket(rate, _time);
        Drain(bucket, TimeSpan.FromSeconds(60)).ShouldBe(60 * rate, tolerance: 1.01);
    }

    [Fact]
    public void After_a_long_rest_there_is_one_token_and_no_burst()
    {
        var bucket = new TokenBucket(10, _time);
        _time.Advance(TimeSpan.FromHours(1));
        bucket.TryTake(out _).ShouldBeTrue();
        bucket.TryTake(out _).ShouldBeFalse();
        bucket.Wait.ShouldBe(TimeSpan.FromMilliseconds(100));
    }

    [Fact]
    public void A_throttled_call_stops_all_for_the_pause_and_halves_the_rate()
    {
        var bucket = new TokenBucket(10, _time);
        bucket.Throttled(Take(bucket));
        (bucket.Rate, bucket.Wait).ShouldBe((5, TokenBucket.Pause));
        _time.Advance(TokenBucket.Pause - TimeSpan.FromTicks(1));
        bucket.TryTake(out _).ShouldBeFalse();
        _time.Advance(TimeSpan.FromTicks(1));
        bucket.TryTake(out _).ShouldBeTrue();
    }

    [Fact]
    public void Calls_throttled_together_halve_the_rate_once()
    {
        var bucket = new TokenBucket(10, _time);
        var together = Enumerable.Range(0, 8).Select(_ => TakeWhenThere(bucket)).ToList();
        together.ForEach(bucket.Throttled);
        bucket.Rate.ShouldBe(5);
        bucket.Throttled(TakeWhenThere(bucket));
        bucket.Rate.ShouldBe(2.5, tolerance: 0.2);
    }

    [Fact]
    public void The_rate_grows_back_steadily_within_a_minute()
    {
        var bucket = new TokenBucket(12, _time);
        bucket.Throttled(Take(bucket));
        var rates = new List<double>();
        for (var passed = 0; passed < 60; passed += 10)
        {
            rates.Add(bucket.Rate);
            _time.Advance(TimeSpan.FromSeconds(10));
        }
        rates.ShouldBe([6, 8, 10, 12, 12, 12]);
    }

    [Fact]
    public void Endless_throttling_leaves_a_trickle()
    {
        var bucket = new TokenBucket(16, _time);
        for (var i = 0; i < 20; i++)
            bucket.Throttled(TakeWhenThere(bucket));
        bucket.Rate.ShouldBeInRange(1, 2);
    }

    /// <summary>Also while AWS throttles at random, and whoever asks asks at random.</summary>
    [Theory]
    [MemberData(nameof(Seeds.Twenty), MemberType = typeof(Seeds))]
    public void No_window_of_time_ever_holds_more_calls_than_its_rate_and_one(int seed)
    {
        var random = new Random(seed);
        var rate = 0.5 + (random.NextDouble() * 20);
        var bucket = new TokenBucket(rate, _time);
        var calls = new List<DateTimeOffset>();
        for (var i = 0; i < 500; i++)
        {
            _time.Advance(TimeSpan.FromSeconds(random.NextDouble() * random.NextDouble() / rate));
            if (!bucket.TryTake(out var token))
                continue;
            calls.Add(_time.GetUtcNow());
            if (random.Next(100) == 0)
                bucket.Throttled(token);
        }
        calls.Count.ShouldBeGreaterThan(20);
        Windows.ShouldHoldAtMost(calls, rate);
    }

    private double Drain(TokenBucket bucket, TimeSpan during)
    {
        var (taken, end) = (0, _time.GetUtcNow() + during);
        while (_time.GetUtcNow() <= end)
        {
            Take(bucket);
            taken++;
            _time.Advance(bucket.Wait);
        }
        return taken;
    }

    private CallToken TakeWhenThere(TokenBucket bucket)
    {
        _time.Advance(bucket.Wait);
        return Take(bucket);
    }

    private static CallToken Take(TokenBucket bucket)
    {
        bucket.TryTake(out var token).ShouldBeTrue();
        return token;
    }
}
