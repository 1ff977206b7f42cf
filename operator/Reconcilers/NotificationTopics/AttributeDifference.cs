using SageMakerMonitorOperator.Api.Common;

namespace SageMakerMonitorOperator.Reconcilers.NotificationTopics;

/// <summary>An attribute that is not as it shall be.</summary>
/// <param name="Name">SNS's name.</param>
/// <param name="Field">The field in the spec.</param>
/// <param name="Desired">In its normal form; null where nothing shall be set.</param>
/// <param name="Observed">The same of what SNS has.</param>
internal sealed record AttributeDifference(string Name, string Field, string? Desired, string? Observed)
{
    /// <summary>What to set it to.</summary>
    public string? Value { get; init; }

    public FieldDrift Drift(string prefix = "") =>
        new()
        {
            Field = prefix + Field,
            Desired = Desired,
            Observed = Observed,
        };
}
