using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.CloudWatchLogs;

public sealed class TestMetricFilterRequest : AwsRequest
{
    /// <summary>Empty matches everything.</summary>
    public required string FilterPattern { get; init; }

    /// <summary>Fifty at most.</summary>
    public required IReadOnlyList<string> LogEventMessages { get; init; }
}
