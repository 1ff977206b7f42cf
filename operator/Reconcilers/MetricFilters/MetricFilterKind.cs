using Amazon.Runtime;
using SageMakerMonitorOperator.Api.MetricFilters;
using SageMakerMonitorOperator.Api.Validation;
using SageMakerMonitorOperator.Aws.CloudWatchLogs;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Kubernetes.Schema;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.LogFilters;
using SageMakerMonitorOperator.Reconcilers.Planning;
using SageMakerMonitorOperator.Reconcilers.References;
using AwsFilter = SageMakerMonitorOperator.Aws.CloudWatchLogs.MetricFilter;
using MetricFilter = SageMakerMonitorOperator.Api.MetricFilters.MetricFilter;

namespace SageMakerMonitorOperator.Reconcilers.MetricFilters;

/// <summary>MetricFilter: CloudWatch Logs' PutMetricFilter.</summary>
public sealed class MetricFilterKind(IReferences references)
    : LogFilterKind<MetricFilter, MetricFilterStatus, AwsFilter>(references)
{
    // "The maximum number of metric filters that can be associated with a log group is 100."
    private const int MostInGroup = 100;

    public override string Kind => nameof(MetricFilter);

    protected override string Type => "metric-filter";

    public override IReadOnlyList<Violation> Validate(MetricFilter resource) =>
        MetricFilterValidator.Instance.Validate(resource);

    public override async Task<object?> CheckAsync(
        AwsConnection aws,
        Intent<MetricFilter> intent,
        ObservedLogFilter<AwsFilter>? observed,
        Plan plan,
        CancellationToken cancellationToken
    )
    {
        await base.CheckAsync(aws, intent, observed, plan, cancellationToken);
        return await PatternCheck.RunAsync(aws.Logs, intent.Resource, plan, cancellationToken);
    }

    public override MetricFilterStatus Report(
        MetricFilterStatus status,
        ObservedLogFilter<AwsFilter>? observed,
        IReadOnlyList<object> answers
    ) =>
        answers.OfType<PatternCheck>().LastOrDefault() is { } check
            ? status with
            {
                PatternTests = check.State,
            }
            : status;

    public override Assessment Assess(MetricFilter resource, MetricFilterStatus status) =>
        PatternCheck.Assess(status.PatternTests);

    protected override LogFilterReader<AwsFilter> Reader(AwsConnection aws) => aws.MetricFilters;

    protected override Plan Plan(Intent<MetricFilter> intent, LogFilterName name, AwsFilter? present) =>
        LogFilterPlanner.Plan(
            MetricFilterRequests.From(name, intent.Resource.Spec),
            present is null ? null : MetricFilterRequests.From(name, present),
            MetricFilterFields.Of
        );

    protected override AmazonWebServiceRequest Deletion(LogFilterName name) =>
        new DeleteMetricFilterRequest { LogGroupName = name.Group, FilterName = name.Filter };

    protected override Task SendAsync(AwsConnection aws, Step step, CancellationToken cancellationToken) =>
        step.Request switch
        {
            PutMetricFilterRequest put => PutAsync(
                aws,
                put.LogGroupName,
                aws.Logs.PutMetricFilterAsync(put, cancellationToken),
                cancellationToken
            ),
            DeleteMetricFilterRequest delete => DeleteAsync(
                aws.Logs.DeleteMetricFilterAsync(delete, cancellationToken)
            ),
            _ => throw new ArgumentOutOfRangeException(
                nameof(step),
                step.Operation,
                "it is no step of a metric filter"
            ),
        };

    protected override string WhenFull(string group, IReadOnlyList<string> filters) =>
        filters.Count >= MostInGroup
            ? $"Log group '{group}' has {filters.Count} metric filters, and AWS allows {MostInGroup}, which cannot be raised: delete one"
                + " that is not needed, or count several things with one pattern and dimensions"
            : $"Log group '{group}' has {filters.Count} metric filters, and AWS allows {MostInGroup}, of which with its subscription"
                + " filters 5 may hold regular expressions; neither can be raised: write this pattern, or another, without any";
}
