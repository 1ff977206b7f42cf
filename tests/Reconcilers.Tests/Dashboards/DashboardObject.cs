using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.Dashboards;
using SageMakerMonitorOperator.Reconcilers.Dashboards;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.Ownership;
using SageMakerMonitorOperator.Reconcilers.Planning;

namespace SageMakerMonitorOperator.Reconcilers.Tests.Dashboards;

/// <summary>A Dashboard with its status and what AWS has of it: passes as the engine makes them, without any I/O.</summary>
internal sealed class DashboardObject(DashboardModel aws, IReadOnlyList<string>? owned = null)
{
    public static readonly Owner Self = new("cluster-1", "Dashboard", "ml", "churn");

    private static readonly DashboardKind Kind = new();

    private static readonly AwsResourceIdentity Place = new()
    {
        AccountId = "111122223333",
        Partition = "aws",
        Region = AwsResourceIdentity.GlobalRegion,
        Name = "ml_churn",
    };

    private DashboardStatus _status = new()
    {
        Owned = owned?.Select(key => new OwnedPart { Type = "Tag", Id = key }).ToList(),
    };

    public static Dashboard Of(DashboardSpec spec, DashboardStatus? status = null) =>
        new()
        {
            ApiVersion = "sagemakermonitor.dev/v1alpha1",
            Kind = "Dashboard",
            Metadata = new() { Namespace = "ml", Name = "churn" },
            Spec = spec,
            Status = status,
        };

    public Plan Plan(DashboardSpec spec)
    {
        var pass = Look(spec);
        return Kind.Plan(pass.Intent(DateTimeOffset.UnixEpoch), pass.Observed);
    }

    /// <summary>Plans and writes as many steps as it gets to, all by default.</summary>
    public Plan Reconcile(DashboardSpec spec, int steps = int.MaxValue)
    {
        var pass = Look(spec);
        var plan = Kind.Plan(pass.Intent(DateTimeOffset.UnixEpoch), pass.Observed);
        _status = _status with { Owned = pass.OwnedBeforeWrite([]) };
        plan.Steps.Take(steps).ToList().ForEach(aws.Apply);
        if (steps >= plan.Steps.Count)
        {
            _status = _status with { Owned = pass.OwnedInSync([]) };
        }

        return plan;
    }

    private Pass<Dashboard, ObservedDashboard> Look(DashboardSpec spec) =>
        new(Of(spec, _status), Self) { Asked = Place, Observed = aws.Observe() };
}
