namespace SageMakerMonitorOperator.Aws.CloudWatchLogs;

/// <summary>A filter of a log group, of whatever type.</summary>
public interface ILogFilter
{
    string FilterName { get; }
}
