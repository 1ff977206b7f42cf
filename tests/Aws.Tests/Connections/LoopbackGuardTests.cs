using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.Aws.Tests.Stub;

namespace SageMakerMonitorOperator.Aws.Tests.Connections;

/// <summary>While one endpoint is on this machine, no client reaches another, whichever is made first.</summary>
[Collection(nameof(Alone))]
public sealed class LoopbackGuardTests
{
    private const string Outside = "http://192.0.2.1:4566"; // Set aside for documentation: nobody answers there.

    public static TheoryData<string> Orders { get; } = ["CST", "CTS", "SCT", "STC", "TCS", "TSC"];

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task Every_client_uses_the_endpoint_of_the_environment(string order)
    {
        await using var stub = await AwsStub.StartAsync((r, _) => AnswerOf(r));
        using var environment = new EnvironmentVariables(("AWS_ENDPOINT_URL", stub.Url.ToString()));
        using var factory = new AwsConnectionFactory(new AwsClientOptions());
        foreach (var client in order)
            await CallAsync(client, factory);
        stub.Requests.Select(r => r.Host).ShouldBe(Enumerable.Repeat(stub.Url.Authority, order.Length));
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task A_client_without_its_own_endpoint_does_not_reach_AWS(string order)
    {
        await using var stub = await AwsStub.StartAsync((r, _) => AnswerOf(r));
        // Only the first has an endpoint here; the others would go to AWS.
        using var environment = new EnvironmentVariables((VariableOf(order[0]), stub.Url.ToString()));
        using var factory = new AwsConnectionFactory(TestAws.Options() with { Environment = environment.Read() });
        await CallAsync(order[0], factory);
        foreach (var client in order[1..])
        {
            var failure = await Should.ThrowAsync<AwsFailure>(() => CallAsync(client, factory));
            (failure.Kind, failure.Code).ShouldBe((AwsFailureKind.Unavailable, FailureCodes.AddressRefused));
            failure.Message.ShouldContain("amazonaws.com:443");
            failure.Message.ShouldContain($"because {VariableOf(order[0])} is {stub.Url}");
        }
        stub.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task An_address_outside_is_refused_and_named(string order)
    {
        var options = TestAws.Options(new Uri("http://localhost:1")) with
        {
            ServiceEndpointUrls = new Dictionary<string, Uri>(StringComparer.Ordinal)
            {
                ["CloudWatch"] = new(Outside),
                ["STS"] = new(Outside),
                ["Resource Groups Tagging API"] = new(Outside),
            },
        };
        using var factory = new AwsConnectionFactory(options);
        foreach (var client in order)
        {
            var failure = await Should.ThrowAsync<AwsFailure>(() => CallAsync(client, factory));
            failure.Message.ShouldContain(
                "refused to connect to 192.0.2.1:4566, because the endpoint URL option is http://localhost:1/"
            );
        }
    }

    [Fact]
    public async Task A_proxy_on_this_machine_is_no_way_out()
    {
        await using var proxy = await AwsStub.StartAsync(StubAnswer.Identity);
        using var environment = new EnvironmentVariables(
            ("http_proxy", proxy.Url.ToString()),
            ("AWS_ENDPOINT_URL_STS", Outside),
            ("AWS_ENDPOINT_URL", "http://127.0.0.1:1")
        );
        using var factory = new AwsConnectionFactory(TestAws.Options() with { Environment = environment.Read() });
        var failure = await Should.ThrowAsync<AwsFailure>(() => CallAsync('S', factory));
        failure.Code.ShouldBe(FailureCodes.AddressRefused);
        proxy.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Names_of_this_machine_pass()
    {
        await using var stub = await AwsStub.StartAsync((r, _) => AnswerOf(r));
        using var factory = new AwsConnectionFactory(TestAws.Options(new Uri($"http://localhost:{stub.Url.Port}")));
        await CallAsync('C', factory);
        stub.Requests.Count.ShouldBe(1);
    }

    private static string VariableOf(char client) =>
        client switch
        {
            'C' => "AWS_ENDPOINT_URL_CLOUDWATCH",
            'T' => "AWS_ENDPOINT_URL_RESOURCE_GROUPS_TAGGING_API",
            _ => "AWS_ENDPOINT_URL_STS",
        };

    private static Task CallAsync(char client, AwsConnectionFactory factory)
    {
        var token = TestContext.Current.CancellationToken;
        return client switch
        {
            'C' => factory.Connect().CloudWatch.DescribeAlarmsAsync(new(), token),
            'T' => factory.Connect().Tagging.GetResourcesAsync(new(), token),
            _ => factory.GetCallerIdentityAsync(TestAws.Credentials, TestAws.Region, token),
        };
    }

    private static StubAnswer AnswerOf(StubRequest request) =>
        request.Headers.ContainsKey("X-Amz-Target") ? StubAnswer.Json("{}")
        : request.Form["Action"] == "GetCallerIdentity" ? StubAnswer.Identity
        : StubAnswer.Xml(request.Form["Action"]);
}
