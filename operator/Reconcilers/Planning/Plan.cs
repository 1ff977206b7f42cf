using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Reconcilers.Problems;

namespace SageMakerMonitorOperator.Reconcilers.Planning;

/// <summary>How AWS differs from what is wanted, and the writes, in order, that make it equal.</summary>
public sealed record Plan(IReadOnlyList<FieldDrift> Drift, IReadOnlyList<Step> Steps)
{
    public static Plan Empty { get; } = new([], []);

    /// <summary>What has to happen elsewhere, after these steps, before a deletion can be finished.</summary>
    public Problem? Awaits { get; init; }

    /// <summary>Why the resource stays on AWS, as nobody's, although its object is deleted and these steps were done.</summary>
    public string? Stays { get; init; }

    /// <summary>What no write can mend, because AWS never changes it; then nothing is written.</summary>
    public Problem? Obstacle { get; init; }

    public bool IsEmpty => Steps.Count == 0 && Obstacle is null;

    /// <summary>Equal for plans that would do the same for the same reason; two in a row mean that writing did not help.</summary>
    public string Fingerprint() =>
        string.Join('\n', Drift.Select(drift => drift.ToString()).Concat(Steps.Select(step => step.Operation)));
}
