using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.Dashboards;
using SageMakerMonitorOperator.Api.Validation;
using SageMakerMonitorOperator.Aws.CloudWatch;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.Kubernetes.Schema;
using SageMakerMonitorOperator.Reconcilers.CloudWatch;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.Planning;

namespace SageMakerMonitorOperator.Reconcilers.Dashboards;

/// <summary>Dashboard: CloudWatch's PutDashboard.</summary>
public sealed class DashboardKind : IAwsResourceKind<Dashboard, DashboardStatus, ObservedDashboard>
{
    public string Kind => nameof(Dashboard);

    public string? TaggedType => "cloudwatch:dashboard";

    public IReadOnlyList<Violation> Validate(Dashboard resource) =>
        DashboardValidator.Instance.Validate(resource) is { Count: > 0 } violations
            ? violations
            : [.. BodyRules.Check(resource.Spec)];

    public async Task<ObservedDashboard?> ObserveAsync(
        AwsConnection aws,
        Sought<Dashboard> sought,
        CancellationToken cancellationToken
    ) =>
        await FindAsync(aws, sought, cancellationToken) is not { } dashboard ? null
        : sought.KnownTags is not null ? dashboard
        : dashboard with { Tags = await CloudWatchTags.ReadAsync(aws, dashboard.Arn, cancellationToken) };

    // AWS hands out bodies one by one; its list of dashboards cannot say that one is unchanged.
    public Task<IReadOnlyList<Observation<ObservedDashboard>>> ObserveManyAsync(
        AwsConnection aws,
        IReadOnlyList<Sought<Dashboard>> sought,
        CancellationToken cancellationToken
    ) => BulkRead.OneByOneAsync(sought, one => FindAsync(aws, one, cancellationToken));

    public Plan Plan(Intent<Dashboard> intent, ObservedDashboard? observed) =>
        DashboardPlanner.Plan(intent.Identity.Name, DesiredBody.Of(intent.Resource.Spec), intent.Tags, observed);

    public Plan PlanDeletion(Dashboard resource, ObservedDashboard observed) => DashboardPlanner.Delete(observed);

    public Plan PlanRelease(Dashboard resource, ObservedDashboard observed) =>
        CloudWatchTags.Release(observed.Arn, observed.Tags);

    public async Task<object?> ApplyAsync(AwsConnection aws, Step step, CancellationToken cancellationToken)
    {
        switch (step.Request)
        {
            case PutDashboardRequest request:
                return await aws.CloudWatch.PutDashboardAsync(request, cancellationToken);
            case DeleteDashboardsRequest request:
                await aws.CloudWatch.DeleteDashboardsAsync(request, cancellationToken);
                return null;
            default:
                await CloudWatchTags.ApplyAsync(aws, step, cancellationToken);
                return null;
        }
    }

    public DashboardStatus Report(DashboardStatus status, ObservedDashboard? observed, IReadOnlyList<object> answers) =>
        status with
        {
            Dashboard = DashboardReport.Of(status.Dashboard, observed, answers),
        };

    public Assessment Assess(Dashboard resource, DashboardStatus status) => DashboardReport.Assess(status.Dashboard);

    private static async Task<ObservedDashboard?> FindAsync(
        AwsConnection aws,
        Sought<Dashboard> sought,
        CancellationToken cancellationToken
    )
    {
        var identity = sought.Identity;
        try
        {
            var request = new GetDashboardRequest { DashboardName = identity.Name };
            var found = await aws.CloudWatch.GetDashboardAsync(request, cancellationToken);
            return new ObservedDashboard(
                identity.Name,
                found.DashboardBody ?? "",
                ArnOf(found, identity),
                sought.KnownTags ?? new Dictionary<string, string>(StringComparer.Ordinal)
            );
        }
        catch (AwsFailure failure) when (failure.Kind == AwsFailureKind.NotFound)
        {
            return null;
        }
    }

    // Stand-ins for AWS have been seen to leave ARNs out. Dashboards belong to no Region.
    private static string ArnOf(GetDashboardResponse found, AwsResourceIdentity identity) =>
        !string.IsNullOrEmpty(found.DashboardArn)
            ? found.DashboardArn
            : $"arn:{identity.Partition}:cloudwatch::{identity.AccountId}:dashboard/{identity.Name}";
}
