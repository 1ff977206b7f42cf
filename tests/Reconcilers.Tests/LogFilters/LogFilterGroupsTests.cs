using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.LogFilters;
using SageMakerMonitorOperator.Api.MetricAlarms;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Reconcilers.LogFilters;
using SageMakerMonitorOperator.Reconcilers.MetricFilters;
using SageMakerMonitorOperator.Reconcilers.Problems;
using SageMakerMonitorOperator.Reconcilers.References;
using SageMakerMonitorOperator.Reconcilers.Tests.MetricFilters;

namespace SageMakerMonitorOperator.Reconcilers.Tests.LogFilters;

public sealed class LogFilterGroupsTests
{
    private readonly Dictionary<ObjectKey, IAwsResource> _groups = [];
    private readonly MetricFilterKind _kind;

    public LogFilterGroupsTests()
    {
        var graph = new ReferenceGraph();
        graph.Join(LogFilterSpec.LogGroupKind, key => _groups.GetValueOrDefault(key), _ => { });
        _kind = new(graph);
    }

    [Fact]
    public void A_filter_is_known_by_its_group_and_its_own_name() =>
        _kind.NameOf(MetricFilterObject.Of(MetricFilterSpecs.Base)).ShouldBe($"{MetricFilterObject.Group}:ml_errors");

    [Fact]
    public void A_reference_leads_to_the_name_of_the_group_on_AWS()
    {
        Refusal().ShouldBe("spec.logGroupRef: LogGroup 'ml/churn' does not exist; create it, or name another");
        SetGroup(name: null);
        Refusal()
            .ShouldBe("spec.logGroupRef: LogGroup 'ml/churn' has no name on AWS yet; it is used as soon as it has one");
        SetGroup("/churn");
        _kind.NameOf(Referring()).ShouldBe("/churn:ml_errors");
    }

    [Fact]
    public void A_name_can_be_taken_apart_again()
    {
        var name = LogFilterName.Parse("/a/b#c:d/e f");
        name.ShouldBe(new LogFilterName("/a/b#c", "d/e f"));
        name.Arn(
                new()
                {
                    AccountId = "111122223333",
                    Partition = "aws-cn",
                    Region = "cn-north-1",
                    Name = name.ToString(),
                },
                "metric-filter"
            )
            .ShouldBe("arn:aws-cn:logs:cn-north-1:111122223333:log-group:/a/b#c:metric-filter:d/e f");
    }

    private string Refusal()
    {
        var problem = Should.Throw<ProblemException>(() => _kind.NameOf(Referring())).Problem;
        (problem.Kind, problem.Reason).ShouldBe((ProblemKind.Waiting, Reasons.ReferenceNotReady));
        return problem.Message;
    }

    private static Api.MetricFilters.MetricFilter Referring() =>
        MetricFilterObject.Of(
            MetricFilterSpecs.Base with
            {
                LogGroupName = null,
                LogGroupRef = new() { Name = "churn" },
            }
        );

    // Any kind will do.
    private void SetGroup(string? name) =>
        _groups[new ObjectKey("ml", "churn")] = new MetricAlarm
        {
            Metadata = new() { Namespace = "ml", Name = "churn" },
            Spec = new MetricAlarmSpec(),
            Status = new MetricAlarmStatus
            {
                Aws = name is null
                    ? null
                    : new()
                    {
                        AccountId = "111122223333",
                        Partition = "aws",
                        Region = "eu-west-1",
                        Name = name,
                    },
            },
        };
}
