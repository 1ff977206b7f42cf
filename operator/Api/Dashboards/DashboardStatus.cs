using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.Dashboards;

/// <summary>What is known of the dashboard.</summary>
public sealed record DashboardStatus : AwsResourceStatus
{
    /// <summary>What CloudWatch says of the dashboard itself.</summary>
    public DashboardState? Dashboard { get; init; }
}

/// <summary>A dashboard as CloudWatch has it.</summary>
public sealed record DashboardState
{
    /// <summary>How many widgets are on it.</summary>
    [RangeMinimum(0)]
    public int? Widgets { get; init; }

    /// <summary>What CloudWatch found questionable when the dashboard was last written; it was saved all the same. At most 16.</summary>
    [Items(MaxItems = 16)]
    public IReadOnlyList<DashboardMessage>? ValidationMessages { get; init; }
}

/// <summary>One remark of CloudWatch's on a dashboard.</summary>
public sealed record DashboardMessage
{
    /// <summary>Where in the body, such as /widgets/0/properties/metrics/0.</summary>
    [Length(0, 256)]
    public string? DataPath { get; init; }

    /// <summary>What is questionable there.</summary>
    [Length(0, 512)]
    public string? Message { get; init; }
}
