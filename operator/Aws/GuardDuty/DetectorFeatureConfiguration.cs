namespace SageMakerMonitorOperator.Aws.GuardDuty;

/// <summary>A feature of a detector, in requests and answers.</summary>
/// <param name="Status">ENABLED or DISABLED.</param>
public sealed record DetectorFeatureConfiguration(string Name, string Status)
{
    public IReadOnlyList<DetectorAdditionalConfiguration>? AdditionalConfiguration { get; init; }
}

/// <summary>A part of a feature that is switched by itself.</summary>
/// <param name="Status">ENABLED or DISABLED.</param>
public sealed record DetectorAdditionalConfiguration(string Name, string Status);
