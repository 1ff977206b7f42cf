using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.MetricFilters;

/// <summary>A sample line, and what the filter pattern must make of it.</summary>
public sealed record PatternTest : IValidated<PatternTest>
{
    /// <summary>Names the test in messages.</summary>
    [Length(1, 63)]
    [Pattern("^[a-z0-9]([-a-z0-9]*[a-z0-9])?$")]
    public required string Name { get; init; }

    /// <summary>The sample: one log event, such as ERROR model failed to load.</summary>
    [Length(1, 8192)]
    public required string Message { get; init; }

    /// <summary>Whether the pattern must match the sample.</summary>
    public required bool Matches { get; init; }

    /// <summary>What the pattern must take out of the sample, by field, such as $.latency. Fields that are not named here do not count.</summary>
    [Items(MaxItems = 50)]
    [ItemLength(0, 1024)]
    [AtomicMap]
    public IReadOnlyDictionary<string, string>? ExtractedValues { get; init; }

    public static IReadOnlyList<ValidationRule<PatternTest>> Rules { get; } =
    [
        new(
            "pattern-test-extracted-values",
            "self.matches || !has(self.extractedValues)",
            "`extractedValues` must not be set where `matches` is false: nothing is taken out of such a line",
            test => test.Matches || test.ExtractedValues is null
        ),
    ];
}
