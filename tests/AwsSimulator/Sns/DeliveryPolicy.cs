namespace SageMakerMonitorOperator.AwsSimulator.Sns;

/// <summary>What holds where no delivery policy is set (SNS Developer Guide, "message delivery retries").</summary>
internal static class DeliveryPolicy
{
    public const string Default =
        """{"http":{"defaultHealthyRetryPolicy":{"minDelayTarget":20,"maxDelayTarget":20,"numRetries":3,"numMaxDelayRetries":0,"numNoDelayRetries":0,"numMinDelayRetries":0,"backoffFunction":"linear"},"disableSubscriptionOverrides":false,"defaultRequestPolicy":{"headerContentType":"text/plain; charset=UTF-8"}}}""";
}
