namespace SageMakerMonitorOperator.Aws.Outages;

/// <summary>A call that was not made, because its endpoint does not answer.</summary>
internal sealed class OutageException(string message) : IOException(message);
