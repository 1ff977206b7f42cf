namespace SageMakerMonitorOperator.Aws.GuardDuty;

/// <summary>A publishing destination in a list.</summary>
/// <param name="Status">One of <see cref="PublishingStatuses"/>.</param>
public sealed record Destination(string DestinationId, string DestinationType, string Status);
