using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.LogSubscriptions;
using SageMakerMonitorOperator.Reconcilers.LogSubscriptions;
using SageMakerMonitorOperator.Reconcilers.Problems;
using SageMakerMonitorOperator.Reconcilers.Tests.LogFilters;
using SageMakerMonitorOperator.Reconcilers.Tests.References;

namespace SageMakerMonitorOperator.Reconcilers.Tests.LogSubscriptions;

public sealed class DeliveryTests
{
    private const string Function = "arn:aws:lambda:eu-west-1:111122223333:function:lines";
    private const string Stream = "arn:aws:firehose:eu-west-1:111122223333:deliverystream/lines";
    private const string Invalid = "InvalidParameterException";
    private const string AssumeRole =
        "Make sure you have given CloudWatch Logs permission to assume the provided role.";

    private const string Role = "arn:aws:iam::111122223333:role/logs";

    private static readonly LogSubscriptionKind Kind = new(new KnownReferences());

    [Theory]
    [InlineData(Invalid, "Could not deliver test message to specified Firehose stream. Check if")]
    [InlineData(Invalid, "Could not execute the lambda function. Make sure you have given")]
    [InlineData("ValidationException", AssumeRole)]
    public async Task What_a_test_message_does_not_reach_yet_is_waited_for_but_not_for_ever(string code, string message)
    {
        var problem = await RefusedAsync(code, message);
        (problem.Kind, problem.Reason).ShouldBe((ProblemKind.Waiting, Reasons.DestinationNotReady));
        problem.RetryAfter.ShouldBe(TimeSpan.FromSeconds(15));
        problem.Overdue!.After.ShouldBe(TimeSpan.FromMinutes(5));
        problem.Overdue.Advice.ShouldContain($"whether the trust policy of {Role} names logs.amazonaws.com");
    }

    [Fact]
    public async Task Without_a_role_it_is_the_destinations_policy_that_is_to_be_looked_at()
    {
        var problem = await RefusedAsync(Invalid, "Could not execute the lambda function.", Function, role: null);
        problem.Overdue!.Advice.ShouldContain($"Look whether {Function} exists, and whether its policy allows");
    }

    [Fact]
    public async Task What_is_wrong_otherwise_is_a_refusal_like_any_other()
    {
        await using var aws = await LogsStub.StartAsync((_, _) => LogsStub.Refusal(Invalid, "Invalid filter pattern"));
        var failure = await Should.ThrowAsync<Aws.Failures.AwsFailure>(() => PutAsync(aws, Stream, Role));
        failure.Message.ShouldContain("Invalid filter pattern");
    }

    [Fact]
    public async Task A_group_that_has_two_is_told_with_the_names_of_both()
    {
        await using var aws = await LogsStub.StartAsync(
            (operation, _) =>
                operation == "PutSubscriptionFilter"
                    ? LogsStub.Refusal("LimitExceededException", "Resource limit exceeded.")
                    : StubAnswer.Json(
                        $$"""{"subscriptionFilters":[{"filterName":"a","destinationArn":"{{Stream}}"},{"filterName":"b","destinationArn":"{{Stream}}"}]}"""
                    )
        );
        var problem = (await Should.ThrowAsync<ProblemException>(() => PutAsync(aws, Stream, Role))).Problem;
        (problem.Kind, problem.Reason).ShouldBe((ProblemKind.Stalled, Reasons.QuotaExceeded));
        problem.Message.ShouldContain("two subscription filters, which cannot be raised, and it has 'a' and 'b'");
    }

    private static async Task<Problem> RefusedAsync(
        string code,
        string message,
        string destination = Stream,
        string? role = Role
    )
    {
        await using var aws = await LogsStub.StartAsync((_, _) => LogsStub.Refusal(code, message));
        return (await Should.ThrowAsync<ProblemException>(() => PutAsync(aws, destination, role))).Problem;
    }

    private static Task PutAsync(LogsStub aws, string destination, string? role)
    {
        var plan = new SubscriptionObject().Plan(
            new LogSubscriptionSpec
            {
                LogGroupName = SubscriptionObject.Group,
                FilterPattern = "",
                DestinationArn = destination,
                RoleArn = role,
            }
        );
        return Kind.ApplyAsync(aws.Connection, plan.Steps[0], TestContext.Current.CancellationToken);
    }
}
