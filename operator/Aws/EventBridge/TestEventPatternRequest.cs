using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.EventBridge;

public sealed class TestEventPatternRequest : AwsRequest
{
    public required string EventPattern { get; init; }

    /// <summary>JSON with id, account, source, time, region, resources and detail-type, all of which AWS demands.</summary>
    public required string Event { get; init; }
}
