using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.Aws.Tests.Stub;

namespace SageMakerMonitorOperator.Aws.Tests.CloudWatchLogs;

public sealed class LogFilterReaderTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_pages_of_a_group_are_read()
    {
        await using var stub = await AwsStub.StartAsync(
            (_, before) => MetricFilters(before == 0 ? "a" : "b", before == 0 ? "more" : "")
        );
        using var factory = new AwsConnectionFactory(TestAws.Options(stub.Url));

        var found = await factory.Connect().MetricFilters.FindAsync("/churn", Cancellation);

        found!.Select(filter => filter.FilterName).ShouldBe(["a", "b"]);
        stub.Requests[0].Body.ShouldBe("""{"logGroupName":"/churn"}""");
    }

    [Fact]
    public async Task Each_group_costs_a_sweep_one_call_however_many_filters_are_wanted()
    {
        await using var stub = await AwsStub.StartAsync(MetricFilters("a", ""));
        using var factory = new AwsConnectionFactory(TestAws.Options(stub.Url));

        var found = await factory.Connect().MetricFilters.FindManyAsync(["/a", "/b", "/a", "/b"], Cancellation);

        found.Keys.ShouldBe(["/a", "/b"]);
        stub.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_group_that_does_not_exist_has_no_filters_and_another_failure_is_one()
    {
        await using var stub = await AwsStub.StartAsync(
            (_, before) => Refusal(before == 0 ? "ResourceNotFoundException" : "AccessDeniedException")
        );
        using var factory = new AwsConnectionFactory(TestAws.Options(stub.Url));
        var reader = factory.Connect().SubscriptionFilters;

        (await reader.FindAsync("/churn", Cancellation)).ShouldBeNull();
        (await Should.ThrowAsync<AwsFailure>(() => reader.FindAsync("/churn", Cancellation))).Kind.ShouldBe(
            AwsFailureKind.Denied
        );
    }

    private static StubAnswer MetricFilters(string name, string token) =>
        StubAnswer.Json($$"""{"nextToken":"{{token}}","metricFilters":[{"filterName":"{{name}}"}]}""");

    private static StubAnswer Refusal(string code) =>
        StubAnswer.Json($$"""{"__type":"{{code}}","message":"because"}""", status: 400);
}
