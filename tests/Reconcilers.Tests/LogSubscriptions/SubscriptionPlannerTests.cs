using FsCheck;
using FsCheck.Fluent;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.LogSubscriptions;
using SageMakerMonitorOperator.Reconcilers.Problems;

namespace SageMakerMonitorOperator.Reconcilers.Tests.LogSubscriptions;

public sealed class SubscriptionPlannerTests
{
    private const string Kinesis = "arn:aws:kinesis:eu-west-1:111122223333:stream/lines";
    private const string Role = "arn:aws:iam::111122223333:role/logs";

    private static readonly LogSubscriptionSpec Spec = new()
    {
        LogGroupName = SubscriptionObject.Group,
        FilterPattern = "",
        DestinationArn = Kinesis,
        RoleArn = Role,
    };

    private static readonly Gen<LogSubscriptionSpec> Any =
        from pattern in Gen.Elements(null, "", "ERROR", " ERROR\n")
        from distribution in Properties.Maybe("Random", "ByLogStream")
        from transformed in Gen.Elements<bool?>(null, false, true)
        from criteria in Properties.Maybe("@aws.region = \"eu-west-1\"")
        from fields in Properties.Some("@aws.region", "@source.log", "@aws.account")
        from stream in Gen.Elements(Kinesis, Kinesis + "-2")
        select Spec with
        {
            FilterPattern = pattern,
            DestinationArn = stream,
            Distribution = distribution,
            ApplyOnTransformedLogs = transformed,
            FieldSelectionCriteria = criteria,
            EmitSystemFields = fields,
        };

    private readonly SubscriptionObject _subscription = new();

    [Fact]
    public void After_a_write_nothing_is_left_to_write_however_AWS_words_it() =>
        Properties.Hold(
            Any.Two(),
            specs =>
            {
                var subscription = new SubscriptionObject();
                subscription.Reconcile(specs.Item1);
                subscription.Plan(specs.Item1).ShouldBeEmptyPlan();
                subscription.Reconcile(specs.Item2);
                subscription.Plan(specs.Item2).ShouldBeEmptyPlan();
                subscription.Plan(specs.Item2, form: true).ShouldBeEmptyPlan();
            }
        );

    [Fact]
    public void Another_destination_is_put_in_one_call()
    {
        _subscription.Reconcile(Spec).Operations().ShouldBe(["PutSubscriptionFilter"]);
        var plan = _subscription.Reconcile(Spec with { DestinationArn = Kinesis + "-2" });
        plan.Operations().ShouldBe(["PutSubscriptionFilter"]);
        plan.Fields().ShouldBe(["destinationArn"]);
    }

    [Fact]
    public void A_distribution_that_is_taken_out_of_the_spec_is_AWSs_default_again()
    {
        _subscription.Reconcile(Spec with { Distribution = "Random" });
        _subscription.Reconcile(Spec).Fields().ShouldBe(["distribution"]);
        _subscription.Plan(Spec with { Distribution = "ByLogStream" }).ShouldBeEmptyPlan();
    }

    [Theory]
    [InlineData("arn:aws:kinesis:us-east-1:111122223333:stream/lines")]
    [InlineData("arn:aws:kinesis:eu-west-1:999999999999:stream/lines")]
    [InlineData("arn:aws:logs:us-east-1:999999999999:destination:lines")]
    public void A_destination_that_cannot_be_reached_from_the_group_is_refused(string arn)
    {
        var problem = Should
            .Throw<ProblemException>(() => _subscription.Plan(Spec with { DestinationArn = arn }))
            .Problem;
        (problem.Kind, problem.Reason).ShouldBe((ProblemKind.Stalled, Reasons.InvalidSpec));
        problem.Message.ShouldContain("the log group of account 111122223333, eu-west-1");
    }

    [Fact]
    public void A_logs_destination_may_be_of_another_account() =>
        _subscription
            .Plan(Spec with { DestinationArn = "arn:aws:logs:eu-west-1:999999999999:destination:lines" })
            .Operations()
            .ShouldBe(["PutSubscriptionFilter"]);

    [Theory]
    [InlineData(Kinesis, "kinesis")]
    [InlineData("arn:aws:lambda:eu-west-1:111122223333:function:lines", "lambda")]
    [InlineData("lines", "")]
    public void The_service_is_read_from_the_ARN(string arn, string service) =>
        SubscriptionDestination.ServiceOf(arn).ShouldBe(service);
}
