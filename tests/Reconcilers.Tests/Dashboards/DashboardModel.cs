using SageMakerMonitorOperator.Aws.CloudWatch;
using SageMakerMonitorOperator.Reconcilers.Dashboards;
using SageMakerMonitorOperator.Reconcilers.Planning;

namespace SageMakerMonitorOperator.Reconcilers.Tests.Dashboards;

/// <summary>What AWS keeps of the calls about one dashboard: PutDashboard replaces the body, and takes tags on create only.</summary>
internal sealed class DashboardModel
{
    public const string Arn = "arn:aws:cloudwatch::111122223333:dashboard/ml_churn";

    public string? Body { get; set; }

    public Dictionary<string, string> Tags { get; } = new(StringComparer.Ordinal);

    public ObservedDashboard? Observe() =>
        Body is null ? null : new("ml_churn", Body, Arn, new Dictionary<string, string>(Tags, StringComparer.Ordinal));

    public void Apply(Step step)
    {
        switch (step.Request)
        {
            case PutDashboardRequest put:
                put.DashboardName.ShouldBe("ml_churn");
                if (Body is null)
                {
                    (put.Tags ?? []).ToList().ForEach(one => Tags[one.Key] = one.Value);
                }

                Body = put.DashboardBody;
                break;
            case TagResourceRequest tag:
                tag.ResourceARN.ShouldBe(Arn);
                tag.Tags.ToList().ForEach(one => Tags[one.Key] = one.Value);
                break;
            case UntagResourceRequest untag:
                untag.ResourceARN.ShouldBe(Arn);
                untag.TagKeys.ToList().ForEach(key => Tags.Remove(key));
                break;
            case DeleteDashboardsRequest delete:
                delete.DashboardNames.ShouldBe(["ml_churn"]);
                Body = null;
                Tags.Clear();
                break;
            default:
                throw new InvalidOperationException(step.Operation);
        }
    }
}
