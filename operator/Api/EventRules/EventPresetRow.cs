namespace SageMakerMonitorOperator.Api.EventRules;

/// <summary>What the events of a preset look like.</summary>
/// <param name="DetailType">In AWS's exact words.</param>
/// <param name="StatusField">Where the status is; dots lead into objects.</param>
/// <param name="Statuses">What it can be, as AWS's API names it.</param>
/// <param name="NameField">Where the name is, or an ARN that ends with it.</param>
public sealed record EventPresetRow(
    string DetailType,
    string StatusField,
    IReadOnlyList<string> Statuses,
    string NameField
)
{
    public string Source { get; init; } = "aws.sagemaker";

    /// <summary>Where the name is at the end of an ARN, what stands before it there, such as <c>:pipeline/</c>; null where the field is the name.</summary>
    public string? ArnPart { get; init; }

    /// <summary>How a status is matched.</summary>
    public StatusForm StatusForm { get; init; }
}

/// <summary>How a pattern tells a status.</summary>
public enum StatusForm
{
    /// <summary>As AWS's API and its sample events write it.</summary>
    AsNamed,

    /// <summary>InService or IN_SERVICE: AWS's pages disagree, so that both are matched.</summary>
    EitherSpelling,

    /// <summary>A range of GuardDuty's severities, which are numbers.</summary>
    SeverityRange,
}
