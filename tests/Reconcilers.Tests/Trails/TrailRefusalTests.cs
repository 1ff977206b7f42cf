using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.Trails;
using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.Planning;
using SageMakerMonitorOperator.Reconcilers.Problems;
using SageMakerMonitorOperator.Reconcilers.Tests.References;
using SageMakerMonitorOperator.Reconcilers.Trails;

namespace SageMakerMonitorOperator.Reconcilers.Tests.Trails;

public sealed class TrailRefusalTests
{
    private static readonly TrailKind Kind = new(new KnownReferences());

    [Theory]
    [InlineData("S3BucketDoesNotExistException", "because", "Create the bucket 'audit'")]
    [InlineData("InsufficientSnsTopicPolicyException", "because", "lets cloudtrail.amazonaws.com publish")]
    [InlineData("InsufficientEncryptionPolicyException", "because", "kms:GenerateDataKey*")]
    [InlineData("KmsKeyNotFoundException", "because", "See that the key is there")]
    [InlineData("KmsKeyDisabledException", "because", "See that the key is there")]
    [InlineData("InvalidCloudWatchLogsRoleArnException", "Access denied. Check your role.", "Let the role trust")]
    [InlineData("InvalidCloudWatchLogsLogGroupArnException", "Access denied. Verify in IAM.", "logs:PutLogEvents")]
    public async Task What_CloudTrail_cannot_use_yet_is_waited_for_and_not_for_ever(
        string code,
        string message,
        string advice
    )
    {
        var problem = await ExplainAsync(code, message);

        (problem!.Kind, problem.Reason).ShouldBe((ProblemKind.Waiting, Reasons.DestinationNotReady));
        problem.Message.ShouldContain(advice);
        problem.Message.ShouldContain(code);
        problem.Overdue!.After.ShouldBe(TimeSpan.FromMinutes(10));
    }

    [Theory]
    [InlineData("InvalidCloudWatchLogsRoleArnException", "The ARN is not valid.")]
    [InlineData("InvalidCloudWatchLogsLogGroupArnException", "The ARN is not valid.")]
    [InlineData("InvalidS3PrefixException", "Access denied.")]
    [InlineData("TrailAlreadyExistsException", "because")]
    [InlineData("ThrottlingException", "Rate exceeded")]
    public async Task What_is_wrong_in_itself_or_passes_is_what_it_is_for_all_kinds(string code, string message) =>
        (await ExplainAsync(code, message)).ShouldBeNull();

    [Fact]
    public async Task The_statements_that_a_policy_lacks_are_found_and_shown_in_status_until_it_has_them()
    {
        var problem = (await ExplainAsync("InsufficientS3BucketPolicyException", "Incorrect S3 bucket policy"))!;

        problem.Message.ShouldContain("status.trail.missingBucketPolicy");
        var status = Kind.ReportProblem(new TrailStatus(), problem);
        status.Trail!.MissingBucketPolicy!.ShouldContain("AWSCloudTrailWrite20150319");
        Kind.ReportProblem(status, new Problem(ProblemKind.Transient, Reasons.Throttled, "slowly")).ShouldBe(status);
        Kind.ReportProblem(status, new Problem(ProblemKind.Waiting, Reasons.DestinationNotReady, "the topic"))
            .Trail!.MissingBucketPolicy.ShouldBeNull();
    }

    [Fact]
    public async Task A_policy_that_has_them_all_is_said_to_have_them()
    {
        var problem = await ExplainAsync(
            "InsufficientS3BucketPolicyException",
            "Incorrect S3 bucket policy",
            """{"Statement":{"Effect":"Allow","Principal":"*","Action":"s3:*","Resource":"*"}}"""
        );

        problem!.Detail.ShouldBeNull();
        problem.Message.ShouldContain("either that has not spread yet, or a Deny takes it back");
    }

    [Fact]
    public void Without_a_problem_of_its_own_status_stays_as_it_is() =>
        Kind.ReportProblem(new TrailStatus(), new Problem(ProblemKind.Denied, Reasons.AccessDenied, "no"))
            .ShouldBe(new TrailStatus());

    private static Task<Problem?> ExplainAsync(string code, string message, string? policy = null) =>
        TrailStub.WithAwsAsync(
            (operation, _) =>
                operation == TrailStub.S3
                    ? policy is null
                        ? new(403, "<Error><Code>AccessDenied</Code><Message>no</Message></Error>")
                        : StubAnswer.Json(policy)
                    : TrailStub.Refused(code, message),
            async aws =>
            {
                var failure = await Should.ThrowAsync<AwsFailure>(() =>
                    aws.CloudTrail.DeleteTrailAsync(
                        new() { Name = TrailModel.Name },
                        TestContext.Current.CancellationToken
                    )
                );
                return await Kind.ExplainAsync(aws, Intent, failure, TestContext.Current.CancellationToken);
            }
        );

    private static Intent<Trail> Intent =>
        new()
        {
            Resource = new Trail
            {
                Metadata = new() { Namespace = "ml", Name = "audit" },
                Spec = TrailSpecs.Plain,
            },
            Identity = new()
            {
                AccountId = "111122223333",
                Partition = "aws",
                Region = "eu-west-1",
                Name = TrailModel.Name,
            },
            Tags = TagPlan.None,
            Now = DateTimeOffset.UnixEpoch,
        };
}
