using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.Reconcilers.Problems;

namespace SageMakerMonitorOperator.Reconcilers.Tests.Problems;

public sealed class AwsProblemsTests
{
    public static TheoryData<AwsFailureKind, ProblemKind, string, string> Table { get; } =
        new()
        {
            { AwsFailureKind.Throttled, ProblemKind.Transient, Reasons.Throttled, "tried again more slowly" },
            { AwsFailureKind.Unavailable, ProblemKind.Transient, Reasons.Unavailable, "tried again" },
            { AwsFailureKind.Conflict, ProblemKind.Transient, Reasons.Unavailable, "tried again" },
            { AwsFailureKind.NotFound, ProblemKind.Transient, Reasons.Unavailable, "looked up again" },
            { AwsFailureKind.Denied, ProblemKind.Denied, Reasons.AccessDenied, "Allow the operation" },
            { AwsFailureKind.Credentials, ProblemKind.Denied, Reasons.CredentialsInvalid, "Mend the credentials" },
            { AwsFailureKind.QuotaExceeded, ProblemKind.Stalled, Reasons.QuotaExceeded, "Ask AWS for a higher quota" },
            { AwsFailureKind.Invalid, ProblemKind.Stalled, Reasons.Rejected, "Correct the spec" },
        };

    [Fact]
    public void Every_kind_of_failure_is_in_the_table() =>
        Table.Select(row => row.Data.Item1).ShouldBe(Enum.GetValues<AwsFailureKind>(), ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Table))]
    public void A_failure_says_what_where_which_request_and_what_to_do(
        AwsFailureKind kind,
        ProblemKind problemKind,
        string reason,
        string advice
    )
    {
        var operation = new AwsOperation("CloudWatch", "PutMetricAlarm", "eu-west-1");
        var cause = new FailureCause(kind, "SomeCode", "the words of AWS.") { RequestId = "r-1" };
        var problem = AwsProblems.From(new AwsFailure(operation, cause));
        (problem.Kind, problem.Reason).ShouldBe((problemKind, reason));
        problem.Message.ShouldContain("CloudWatch PutMetricAlarm in eu-west-1");
        problem.Message.ShouldContain("the words of AWS (code SomeCode, request id r-1). ");
        problem.Message.ShouldContain(advice);
        problem.Message.ShouldNotContain("..");
    }
}
