using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.MetricFilters;
using SageMakerMonitorOperator.Aws.CloudWatchLogs;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.LogFilters;
using SageMakerMonitorOperator.Reconcilers.MetricFilters;
using SageMakerMonitorOperator.Reconcilers.Planning;
using SageMakerMonitorOperator.Reconcilers.Tests.References;
using AwsFilter = SageMakerMonitorOperator.Aws.CloudWatchLogs.MetricFilter;
using MetricFilter = SageMakerMonitorOperator.Api.MetricFilters.MetricFilter;

namespace SageMakerMonitorOperator.Reconcilers.Tests.MetricFilters;

/// <summary>A MetricFilter and what AWS has of it: passes as the engine makes them, without any I/O.</summary>
internal sealed class MetricFilterObject
{
    public const string Group = "/aws/sagemaker/Endpoints/churn";

    private static readonly MetricFilterKind Kind = new(new KnownReferences());

    private readonly LogFilterName _name = new(Group, "ml_errors");

    /// <summary>What AWS has; a put replaces it.</summary>
    public PutMetricFilterRequest? Filter { get; set; }

    public static MetricFilter Of(MetricFilterSpec spec, MetricFilterStatus? status = null) =>
        new()
        {
            Metadata = new() { Namespace = "ml", Name = "errors" },
            Spec = spec,
            Status = status,
        };

    /// <summary>Plans and writes.</summary>
    public Plan Reconcile(MetricFilterSpec spec)
    {
        var plan = Plan(spec);
        foreach (var put in plan.Steps.Select(step => step.Request).OfType<PutMetricFilterRequest>())
        {
            Filter = put;
        }

        return plan;
    }

    /// <summary>Plans without writing.</summary>
    /// <param name="form">AWS says the same in another way.</param>
    public Plan Plan(MetricFilterSpec spec, bool form = false) => Kind.Plan(Intent(spec), Observe(form));

    private Intent<MetricFilter> Intent(MetricFilterSpec spec) =>
        new()
        {
            Resource = Of(spec),
            Identity = new AwsResourceIdentity
            {
                AccountId = "111122223333",
                Partition = "aws",
                Region = "eu-west-1",
                Name = _name.ToString(),
            },
            Tags = TagPlan.None,
            Now = DateTimeOffset.UnixEpoch,
        };

    private ObservedLogFilter<AwsFilter>? Observe(bool form) =>
        Filter is null ? null : new(form ? Otherwise(Filter) : Shown(Filter), _name, "arn");

    private static AwsFilter Shown(PutMetricFilterRequest put) =>
        new()
        {
            FilterName = put.FilterName,
            FilterPattern = put.FilterPattern,
            MetricTransformations = put.MetricTransformations,
            ApplyOnTransformedLogs = put.ApplyOnTransformedLogs ?? false,
            FieldSelectionCriteria = put.FieldSelectionCriteria,
            EmitSystemFieldDimensions = put.EmitSystemFieldDimensions ?? [],
        };

    private static AwsFilter Otherwise(PutMetricFilterRequest put)
    {
        var metric = put.MetricTransformations[0];
        return Shown(put) with
        {
            FilterPattern = $" {put.FilterPattern}\n",
            FieldSelectionCriteria = put.FieldSelectionCriteria ?? "",
            EmitSystemFieldDimensions = [.. (put.EmitSystemFieldDimensions ?? []).Reverse()],
            MetricTransformations =
            [
                metric with
                {
                    Unit = metric.Unit ?? "None",
                    MetricValue = metric.MetricValue == "1" ? "1.0" : metric.MetricValue,
                    Dimensions = (metric.Dimensions ?? new Dictionary<string, string>())
                        .Reverse()
                        .ToDictionary(entry => entry.Key, entry => entry.Value),
                },
            ],
        };
    }
}
