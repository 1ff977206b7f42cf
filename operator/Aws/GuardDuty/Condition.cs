using System.Text.Json.Serialization;

namespace SageMakerMonitorOperator.Aws.GuardDuty;

/// <summary>What is asked of one property of a finding.</summary>
public sealed record Condition
{
    [JsonPropertyName("equals")]
    public IReadOnlyList<string>? EqualTo { get; init; }
    public IReadOnlyList<string>? NotEquals { get; init; }
    public long? GreaterThan { get; init; }
    public long? GreaterThanOrEqual { get; init; }
    public long? LessThan { get; init; }
    public long? LessThanOrEqual { get; init; }

    /// <summary>With wildcards.</summary>
    public IReadOnlyList<string>? Matches { get; init; }
    public IReadOnlyList<string>? NotMatches { get; init; }

    /// <summary>The deprecated names of the first six, under which AWS shows what old clients set.</summary>
    public IReadOnlyList<string>? Eq { get; init; }
    public IReadOnlyList<string>? Neq { get; init; }
    public long? Gt { get; init; }
    public long? Gte { get; init; }
    public long? Lt { get; init; }
    public long? Lte { get; init; }
}
