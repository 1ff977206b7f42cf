using SageMakerMonitorOperator.Api.Common;

namespace SageMakerMonitorOperator.Api.LogFilters;

/// <summary>A custom resource that stands for a filter of a log group, of whatever type.</summary>
public abstract record LogFilterResource<TSpec, TStatus> : AwsResource<TSpec, TStatus>, ILogFilter, IReferrer
    where TSpec : LogFilterSpec
    where TStatus : AwsResourceStatus
{
    /// <summary>The filter's own name: AWS tells filters apart by their group and this.</summary>
    public override string AwsName => Spec.Name ?? $"{Metadata.Namespace}_{Metadata.Name}";

    /// <inheritdoc/>
    public IEnumerable<LocalObject> References => Spec.LogGroup is { } group ? [group] : [];

    LogFilterSpec ILogFilter.Spec => Spec;
}
