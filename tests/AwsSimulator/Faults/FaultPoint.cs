using SageMakerMonitorOperator.AwsSimulator.Calls;
using SageMakerMonitorOperator.AwsSimulator.Protocol;

namespace SageMakerMonitorOperator.AwsSimulator.Faults;

/// <summary>Which calls a fault strikes. What is null matches every call.</summary>
public sealed record FaultPoint
{
    /// <summary>The service's signing name: <c>monitoring</c>, <c>sts</c>, <c>tagging</c>.</summary>
    public string? Service { get; init; }

    public string? Operation { get; init; }

    /// <summary>The account of the caller.</summary>
    public string? AccountId { get; init; }

    /// <summary>Some text anywhere in the parameters is this, or is an ARN that ends in ":" or "/" and this; or it is the Region.</summary>
    public string? Mentions { get; init; }

    /// <summary>The first of the matching calls to be struck, counted from 1 since the fault was planned.</summary>
    public int Nth { get; init; } = 1;

    /// <summary>How many matching calls from there on; <see cref="int.MaxValue"/> until the fault is lifted.</summary>
    public int Times { get; init; } = 1;

    internal bool Matches(AwsRequest request) =>
        (Service is null || Service == request.Service)
        && (Operation is null || Operation == request.Operation)
        && (AccountId is null || AccountId == request.AccountId)
        && (Mentions is null || Mentions == request.Region || Mention.Of(Mentions, request.Parameters));
}
