using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.LogSubscriptions;
using SageMakerMonitorOperator.Aws.CloudWatchLogs;
using SageMakerMonitorOperator.Reconcilers.LogFilters;
using SageMakerMonitorOperator.Reconcilers.LogSubscriptions;
using SageMakerMonitorOperator.Reconcilers.Planning;
using SageMakerMonitorOperator.Reconcilers.Tests.References;

namespace SageMakerMonitorOperator.Reconcilers.Tests.LogSubscriptions;

/// <summary>A LogSubscription and what AWS has of it: passes as the engine makes them, without any I/O.</summary>
internal sealed class SubscriptionObject
{
    public const string Group = "/aws/sagemaker/Endpoints/churn";

    public static readonly AwsResourceIdentity Place = new()
    {
        AccountId = "111122223333",
        Partition = "aws",
        Region = "eu-west-1",
        Name = $"{Group}:ml_archive",
    };

    private static readonly LogSubscriptionKind Kind = new(new KnownReferences());

    private PutSubscriptionFilterRequest? _filter;

    /// <summary>Plans and writes.</summary>
    public Plan Reconcile(LogSubscriptionSpec spec)
    {
        var plan = Plan(spec);
        foreach (var put in plan.Steps.Select(step => step.Request).OfType<PutSubscriptionFilterRequest>())
        {
            _filter = put;
        }

        return plan;
    }

    /// <summary>Plans without writing.</summary>
    /// <param name="form">AWS says the same in another way.</param>
    public Plan Plan(LogSubscriptionSpec spec, bool form = false) =>
        Kind.Plan(
            new()
            {
                Resource = new()
                {
                    Metadata = new() { Namespace = "ml", Name = "archive" },
                    Spec = spec,
                },
                Identity = Place,
                Tags = TagPlan.None,
                Now = DateTimeOffset.UnixEpoch,
            },
            _filter is null ? null : new(Shown(_filter, form), LogFilterName.Of(Place), "arn")
        );

    private static SubscriptionFilter Shown(PutSubscriptionFilterRequest put, bool form) =>
        new()
        {
            FilterName = put.FilterName,
            FilterPattern = form ? $"{put.FilterPattern}\n" : put.FilterPattern,
            DestinationArn = put.DestinationArn,
            RoleArn = put.RoleArn ?? (form ? "" : null),
            Distribution = put.Distribution ?? (form ? null : "ByLogStream"),
            ApplyOnTransformedLogs = put.ApplyOnTransformedLogs ?? false,
            FieldSelectionCriteria = put.FieldSelectionCriteria,
            EmitSystemFields = [.. (put.EmitSystemFields ?? []).Reverse()],
        };
}
