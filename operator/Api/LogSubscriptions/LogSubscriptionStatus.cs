using SageMakerMonitorOperator.Api.Common;

namespace SageMakerMonitorOperator.Api.LogSubscriptions;

/// <summary>What is known of the subscription filter.</summary>
public sealed record LogSubscriptionStatus : AwsResourceStatus;
