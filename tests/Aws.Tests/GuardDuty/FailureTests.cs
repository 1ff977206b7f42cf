using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.Aws.GuardDuty;
using SageMakerMonitorOperator.Aws.Tests.Stub;

namespace SageMakerMonitorOperator.Aws.Tests.GuardDuty;

/// <summary>The texts are GuardDuty's own, as its users quote them.</summary>
public sealed class FailureTests : GuardDutyTest
{
    private const string Owned =
        "The request is rejected because the input detectorId is not owned by the current account.";
    private const string Values = "The request is rejected because one or more input parameters have invalid values.";

    public static TheoryData<string, AwsFailureKind> Texts =>
        new()
        {
            { Owned, AwsFailureKind.NotFound },
            { "The request is rejected since no such resource found.", AwsFailureKind.NotFound },
            {
                "The request is rejected because a detector already exists for the current account.",
                AwsFailureKind.Conflict
            },
            { "The request is rejected because a filter with the given name already exists.", AwsFailureKind.Conflict },
            {
                "The request failed because a publishingDestination already exists with the destinationType value provided in the request.",
                AwsFailureKind.Conflict
            },
            {
                "The request is rejected because the current account cannot delete detector while it has invited or associated members.",
                AwsFailureKind.Conflict
            },
            { "The request is rejected because filter limit has exceeded.", AwsFailureKind.QuotaExceeded },
            { "The request is rejected because the caller is not authorized to call this API.", AwsFailureKind.Denied },
            {
                "The request is rejected because member accounts cannot manage specified resources or properties.",
                AwsFailureKind.Denied
            },
            {
                "The request is rejected because an invalid or out-of-range value is specified as an input parameter.",
                AwsFailureKind.Invalid
            },
        };

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task A_bad_request_is_what_its_text_says(string text, AwsFailureKind kind)
    {
        var failure = await FailAsync(text, (aws, token) => aws.CreateDetectorAsync(new() { Enable = true }, token));

        (failure.Kind, failure.Service, failure.RequestId).ShouldBe((kind, "GuardDuty", "r-header"));
        failure.Message.ShouldContain(text.TrimEnd('.'));
    }

    [Fact]
    public async Task Invalid_values_mean_that_a_destination_is_gone_where_it_was_looked_for()
    {
        var gone = new DescribePublishingDestinationRequest { DetectorId = Detector, DestinationId = "d1" };

        (await FailAsync(Values, (aws, token) => aws.DescribePublishingDestinationAsync(gone, token))).Kind.ShouldBe(
            AwsFailureKind.NotFound
        );
        (
            await FailAsync(Values, (aws, token) => aws.CreateDetectorAsync(new() { Enable = true }, token))
        ).Kind.ShouldBe(AwsFailureKind.Invalid);
    }

    private static async Task<AwsFailure> FailAsync(string text, Func<GuardDutyClient, CancellationToken, Task> call)
    {
        var answer = StubAnswer.Json($$"""{"__type":"InvalidInputException","message":"{{text}}"}""", 400) with
        {
            ErrorType = "BadRequestException",
        };
        await using var stub = await AwsStub.StartAsync(answer);
        var failure = await Should.ThrowAsync<AwsFailure>(() => CallAsync(stub, call));
        stub.Requests.Count.ShouldBe(1);
        return failure;
    }
}
