using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.Trails;

/// <summary>Where a trail sends events besides its bucket: a log group, and the role that lets it.</summary>
public sealed record TrailLogs : IValidated<TrailLogs>
{
    private const string Kind = "LogGroup";

    /// <summary>The log group's ARN, with or without :* at its end. It must be in the trail's account and Region.</summary>
    [Length(20, 1024)]
    [Pattern(@"^arn:[a-z0-9-]+:logs:[a-z0-9-]+:[0-9]{12}:log-group:[A-Za-z0-9_./#-]+(:[*])?$")]
    public string? LogGroupArn { get; init; }

    /// <summary>A LogGroup in the same namespace; the trail waits until it has an ARN.</summary>
    public LocalReference? LogGroupRef { get; init; }

    /// <summary>The role that CloudTrail takes on to write to the log group: it needs logs:CreateLogStream and logs:PutLogEvents there, and must trust cloudtrail.amazonaws.com.</summary>
    [Length(20, 2048)]
    [Pattern("^arn:[a-z0-9-]+:iam::[0-9]{12}:role/.+$")]
    public required string RoleArn { get; init; }

    /// <summary>What logGroupRef names.</summary>
    public LocalObject? LogGroup => LogGroupRef is null ? null : new LocalObject(Kind, LogGroupRef.Name);

    public static IReadOnlyList<ValidationRule<TrailLogs>> Rules { get; } =
    [
        new(
            "trail-log-group-one-of",
            "[has(self.logGroupArn), has(self.logGroupRef)].exists_one(x, x)",
            "exactly one of `logGroupArn` and `logGroupRef` must be set",
            logs => (logs.LogGroupArn is null) != (logs.LogGroupRef is null)
        ),
    ];
}
