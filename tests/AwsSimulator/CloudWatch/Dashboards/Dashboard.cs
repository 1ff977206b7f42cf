namespace SageMakerMonitorOperator.AwsSimulator.CloudWatch.Dashboards;

/// <summary>One version of a dashboard. AWS keeps the body as it was put, down to the white space.</summary>
internal sealed record Dashboard(string Name, string Arn, string Body, DateTimeOffset ModifiedAt)
    : TaggedResource(Name, Arn);
