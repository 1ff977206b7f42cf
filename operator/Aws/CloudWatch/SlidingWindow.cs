namespace SageMakerMonitorOperator.Aws.CloudWatch;

public sealed record SlidingWindow;
