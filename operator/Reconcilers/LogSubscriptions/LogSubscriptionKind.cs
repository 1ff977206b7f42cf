using Amazon.Runtime;
using SageMakerMonitorOperator.Api.LogSubscriptions;
using SageMakerMonitorOperator.Api.Validation;
using SageMakerMonitorOperator.Aws.CloudWatchLogs;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.Kubernetes.Schema;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.LogFilters;
using SageMakerMonitorOperator.Reconcilers.Planning;
using SageMakerMonitorOperator.Reconcilers.Problems;
using SageMakerMonitorOperator.Reconcilers.References;

namespace SageMakerMonitorOperator.Reconcilers.LogSubscriptions;

/// <summary>LogSubscription: CloudWatch Logs' PutSubscriptionFilter.</summary>
public sealed class LogSubscriptionKind(IReferences references)
    : LogFilterKind<LogSubscription, LogSubscriptionStatus, SubscriptionFilter>(references)
{
    public override string Kind => nameof(LogSubscription);

    protected override string Type => "subscription-filter";

    public override IReadOnlyList<Violation> Validate(LogSubscription resource) =>
        LogSubscriptionValidator.Instance.Validate(resource);

    protected override LogFilterReader<SubscriptionFilter> Reader(AwsConnection aws) => aws.SubscriptionFilters;

    protected override Plan Plan(Intent<LogSubscription> intent, LogFilterName name, SubscriptionFilter? present)
    {
        Destination.Demand(intent.Resource.Spec.DestinationArn, intent.Identity);
        return LogFilterPlanner.Plan(
            LogSubscriptionRequests.From(name, intent.Resource.Spec),
            present is null ? null : LogSubscriptionRequests.From(name, present),
            LogSubscriptionFields.Of
        );
    }

    protected override AmazonWebServiceRequest Deletion(LogFilterName name) =>
        new DeleteSubscriptionFilterRequest { LogGroupName = name.Group, FilterName = name.Filter };

    protected override Task SendAsync(AwsConnection aws, Step step, CancellationToken cancellationToken) =>
        step.Request switch
        {
            PutSubscriptionFilterRequest put => PutAsync(
                aws,
                put.LogGroupName,
                PutAsync(aws, put, cancellationToken),
                cancellationToken
            ),
            DeleteSubscriptionFilterRequest delete => DeleteAsync(
                aws.Logs.DeleteSubscriptionFilterAsync(delete, cancellationToken)
            ),
            _ => throw new ArgumentOutOfRangeException(
                nameof(step),
                step.Operation,
                "it is no step of a subscription filter"
            ),
        };

    protected override string WhenFull(string group, IReadOnlyList<string> filters) =>
        $"AWS allows log group '{group}' two subscription filters, which cannot be raised, and it has"
        + $" {string.Join(" and ", filters.Select(filter => $"'{filter}'"))}: delete one that is not needed (aws logs"
        + " delete-subscription-filter), or send on from the destination of one of them";

    private static async Task PutAsync(
        AwsConnection aws,
        PutSubscriptionFilterRequest put,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await aws.Logs.PutSubscriptionFilterAsync(put, cancellationToken);
        }
        catch (AwsFailure failure) when (Delivery.IsNotReady(failure))
        {
            throw new ProblemException(Delivery.NotReady(failure, put), failure);
        }
    }
}
