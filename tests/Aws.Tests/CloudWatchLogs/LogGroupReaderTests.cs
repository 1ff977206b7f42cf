using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Tests.Stub;

namespace SageMakerMonitorOperator.Aws.Tests.CloudWatchLogs;

public sealed class LogGroupReaderTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/a/b", true)]
    [InlineData("/a/b-v2", true)]
    [InlineData("/a", false)]
    [InlineData("/A/B", false)]
    public async Task A_group_is_found_by_its_exact_name_among_all_that_a_stand_in_answers(string name, bool exists)
    {
        await using var stub = await AwsStub.StartAsync(
            (_, before) => before == 0 ? Page("/a/b", "more") : Page("/a/b-v2", "")
        );
        using var factory = new AwsConnectionFactory(TestAws.Options(stub.Url));

        var found = await factory.Connect().LogGroups.FindAsync(name, Cancellation);

        found?.LogGroupName.ShouldBe(name);
        (found is not null).ShouldBe(exists);
        stub.Requests[0].Body.ShouldBe($$"""{"logGroupIdentifiers":["{{name}}"]}""");
    }

    [Fact]
    public async Task A_sweep_reads_fifty_names_in_a_call()
    {
        await using var stub = await AwsStub.StartAsync(Page("g7", ""));
        using var factory = new AwsConnectionFactory(TestAws.Options(stub.Url));

        var names = Enumerable.Range(0, 101).Select(number => $"g{number}");
        var results = await factory.Connect().LogGroups.FindManyAsync(names, Cancellation);

        stub.Requests.Count.ShouldBe(3);
        results.Count.ShouldBe(101);
        results.Where(result => result.Value.Value is not null).Select(result => result.Key).ShouldBe(["g7"]);
    }

    private static StubAnswer Page(string name, string token) =>
        StubAnswer.Json($$"""{"nextToken":"{{token}}","logGroups":[{"logGroupName":"{{name}}"}]}""");
}
