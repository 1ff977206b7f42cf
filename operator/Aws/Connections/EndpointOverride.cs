namespace SageMakerMonitorOperator.Aws.Connections;

/// <summary>An endpoint that stands in for AWS's own.</summary>
/// <param name="Setting">What the user set, in words for a message.</param>
internal sealed record EndpointOverride(string Setting, Uri Url);
