using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Aws.CloudWatch;
using SageMakerMonitorOperator.Reconcilers.Planning;

namespace SageMakerMonitorOperator.Reconcilers.Tests.Planning;

public sealed class PlanTests
{
    private static readonly Step Delete = new(new DeleteAlarmsRequest { AlarmNames = ["a"] }, "because");

    [Fact]
    public void A_step_is_named_by_the_operation_of_AWS() => Delete.Operation.ShouldBe("DeleteAlarms");

    [Fact]
    public void A_plan_is_empty_when_it_has_no_step() =>
        (Plan.Empty.IsEmpty, new Plan([], [Delete]).IsEmpty).ShouldBe((true, false));

    [Fact]
    public void Fingerprints_are_equal_for_the_same_drift_and_operations()
    {
        Of("1", "2").Fingerprint().ShouldBe(Of("1", "2").Fingerprint());
        Of("1", "2").Fingerprint().ShouldNotBe(Of("1", "3").Fingerprint());
        Of("1", "2").Fingerprint().ShouldNotBe((Of("1", "2") with { Steps = [] }).Fingerprint());
    }

    private static Plan Of(string desired, string observed) =>
        new(
            [
                new FieldDrift
                {
                    Field = "threshold",
                    Desired = desired,
                    Observed = observed,
                },
            ],
            [Delete]
        );
}
