using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Credentials;
using SageMakerMonitorOperator.Aws.Tests.Stub;

namespace SageMakerMonitorOperator.Aws.Tests.Connections;

public sealed class AwsConnectionFactoryTests
{
    [Fact]
    public void Equal_credentials_and_region_share_a_connection()
    {
        using var factory = new AwsConnectionFactory(TestAws.Options());
        var connection = factory.Connect(new AwsCredentials.Static("AK", "S"), "eu-west-1");
        factory.Connect(new AwsCredentials.Static("AK", "S"), "eu-west-1").ShouldBeSameAs(connection);
        factory.Connect(new AwsCredentials.Static("AK", "other"), "eu-west-1").ShouldNotBeSameAs(connection);
        factory.Connect(new AwsCredentials.Static("AK", "S"), "eu-west-2").ShouldNotBeSameAs(connection);
        connection.CloudWatch.ShouldBeSameAs(connection.CloudWatch);
    }

    [Fact]
    public void Forgotten_credentials_get_a_new_connection_and_others_keep_theirs()
    {
        using var factory = new AwsConnectionFactory(TestAws.Options());
        var rotated = new AwsCredentials.Static("AK", "S") { Owner = "rotated" };
        var (old, kept) = (factory.Connect(rotated, "eu-west-1"), factory.Connect());
        factory.Forget("rotated");
        factory.Connect(rotated, "eu-west-1").ShouldNotBeSameAs(old);
        factory.Connect().ShouldBeSameAs(kept);
    }

    [Fact]
    public void Equal_credentials_of_two_owners_share_nothing()
    {
        using var factory = new AwsConnectionFactory(TestAws.Options());
        var mine = new AwsCredentials.Static("AK", "S") { Owner = "me" };
        factory.Connect(mine, "eu-west-1").ShouldNotBeSameAs(factory.Connect(mine with { Owner = "you" }, "eu-west-1"));
    }

    [Fact]
    public async Task A_call_says_who_calls_and_signs_for_its_region()
    {
        await using var stub = await AwsStub.StartAsync(StubAnswer.Xml("DescribeAlarms"));
        using var factory = new AwsConnectionFactory(TestAws.Options(stub.Url));
        await factory
            .Connect(new AwsCredentials.Static("AKID", "S", "session"), "ap-southeast-2")
            .CloudWatch.DescribeAlarmsAsync(new(), TestContext.Current.CancellationToken);
        stub.Only.Headers["User-Agent"].ShouldStartWith("sagemaker-monitor-operator/1.2.3");
        stub.Only.Headers["Authorization"].ShouldContain("Credential=AKID/");
        stub.Only.Headers["Authorization"].ShouldContain("/ap-southeast-2/monitoring/aws4_request");
        stub.Only.Headers["X-Amz-Security-Token"].ShouldBe("session");
    }

    [Fact]
    public async Task Many_connections_share_one_pool_of_connections()
    {
        var ports = new System.Collections.Concurrent.ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
        await using var stub = await AwsStub.StartAsync(
            (request, _) =>
            {
                ports.TryAdd(request.Connection, value: true);
                return StubAnswer.Xml("DescribeAlarms");
            }
        );
        using var factory = new AwsConnectionFactory(TestAws.Options(stub.Url));
        for (var i = 0; i < 20; i++)
        {
            await factory
                .Connect(new AwsCredentials.Static($"AK{i}", "S"), TestAws.Region)
                .CloudWatch.DescribeAlarmsAsync(new(), TestContext.Current.CancellationToken);
        }
        ports.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("eu-west-1", "us-east-1", "eu-west-1")]
    [InlineData("", "us-east-1", "us-east-1")]
    [InlineData("", "", null)]
    public void The_region_of_the_environment_is_the_CLIs(string region, string defaultRegion, string? expected)
    {
        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["AWS_REGION"] = region,
            ["AWS_DEFAULT_REGION"] = defaultRegion,
        };
        AwsRegion.FromEnvironment(environment).ShouldBe(expected);
    }
}
