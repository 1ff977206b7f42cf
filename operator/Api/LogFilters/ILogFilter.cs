using SageMakerMonitorOperator.Api.Common;

namespace SageMakerMonitorOperator.Api.LogFilters;

/// <summary>What filters of log groups of every type have in common.</summary>
public interface ILogFilter : IAwsResource
{
    new LogFilterSpec Spec { get; }
}
