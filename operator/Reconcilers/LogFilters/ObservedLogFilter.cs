using SageMakerMonitorOperator.Reconcilers.Engine;

namespace SageMakerMonitorOperator.Reconcilers.LogFilters;

/// <summary>A filter as CloudWatch Logs has it; filters carry no tags.</summary>
public sealed record ObservedLogFilter<TFilter>(TFilter Filter, LogFilterName Name, string Arn) : IObservedResource
{
    public IReadOnlyDictionary<string, string> Tags { get; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
