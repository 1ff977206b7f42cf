namespace SageMakerMonitorOperator.Aws.GuardDuty;

/// <param name="DestinationArn">A bucket, or a folder in it: <c>arn:aws:s3:::bucket/folder/</c>.</param>
public sealed record DestinationProperties(string? DestinationArn, string? KmsKeyArn);
