using SageMakerMonitorOperator.Aws.CloudWatch;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Credentials;
using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.Aws.ResourceGroupsTagging;
using SageMakerMonitorOperator.AwsSimulator.Access;
using SageMakerMonitorOperator.AwsSimulator.Access.Policies;
using SageMakerMonitorOperator.Tests.Shared;

namespace SageMakerMonitorOperator.AwsSimulator.Tests.Access;

/// <summary>The operator's own client, on AWS's SDK: a signer that nobody here wrote.</summary>
public sealed class OperatorClientTests : IAsyncLifetime
{
    private const string Account = "111122223333";
    private const string Region = "eu-west-1";
    private static readonly AwsCredentials Key = new AwsCredentials.Static("testing", "testing");

    private AwsSimulatorServer server = null!;
    private AwsConnectionFactory factory = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        server = await AwsSimulatorServer.StartAsync(
            new SimulatorOptions { DefaultAccount = Account },
            cancellationToken: Cancellation
        );
        factory = new AwsConnectionFactory(
            new AwsClientOptions
            {
                EndpointUrl = new Uri(server.Url),
                MaxAttempts = 1,
                Environment = new Dictionary<string, string>(StringComparer.Ordinal),
            }
        );
    }

    public ValueTask DisposeAsync()
    {
        factory.Dispose();
        return server.DisposeAsync();
    }

    [Fact]
    public async Task Every_protocol_that_it_speaks_is_signed_as_AWS_wants_it()
    {
        var aws = factory.Connect(Key, Region);

        await aws.CloudWatch.PutMetricAlarmAsync(Alarm("ü & a/b:c +=%20"), Cancellation);
        await aws.Tagging.GetResourcesAsync(new GetResourcesRequest(), Cancellation);
        var identity = await factory.GetCallerIdentityAsync(Key, Region, Cancellation);

        server.CloudWatch.Alarms(Account, Region).Find("ü & a/b:c +=%20").ShouldNotBeNull();
        identity.AccountId.ShouldBe(Account);
    }

    [Fact]
    public async Task A_role_that_it_assumes_by_a_chain_is_who_it_is_then()
    {
        const string Anyone = """
            {"Statement": {"Effect": "Allow", "Principal": "*", "Action": "sts:AssumeRole",
             "Condition": {"StringEquals": {"sts:ExternalId": "cluster/ml"} } } }
            """;
        server.Iam.Put(new Role($"arn:aws:iam::{Account}:role/first", PolicyDocument.ParseTrust(Anyone)));
        server.Iam.Put(new Role("arn:aws:iam::444455556666:role/second", PolicyDocument.ParseTrust(Anyone)));
        var first = Assumed(Key, $"arn:aws:iam::{Account}:role/first", "cluster/ml");
        var second = Assumed(first, "arn:aws:iam::444455556666:role/second", "cluster/ml");
        var wrong = Assumed(first, "arn:aws:iam::444455556666:role/second", "cluster/other");

        var identity = await factory.GetCallerIdentityAsync(second, Region, Cancellation);
        var failure = await Should.ThrowAsync<AwsFailure>(() =>
            factory.GetCallerIdentityAsync(wrong, Region, Cancellation)
        );

        identity.Arn.ShouldBe("arn:aws:sts::444455556666:assumed-role/second/monitor");
        failure.Kind.ShouldBe(AwsFailureKind.Denied);
    }

    [Theory]
    [InlineData("AKIAUNKNOWN", "testing")]
    [InlineData("testing", "wrong")]
    public async Task Wrong_credentials_are_told_from_a_missing_permission(string id, string secret)
    {
        var aws = factory.Connect(new AwsCredentials.Static(id, secret), Region);

        var failure = await Should.ThrowAsync<AwsFailure>(() =>
            aws.CloudWatch.PutMetricAlarmAsync(Alarm("a"), Cancellation)
        );

        failure.Kind.ShouldBe(AwsFailureKind.Credentials);
    }

    private static IReadOnlyList<Aws.CloudWatch.Tag> Team { get; } = [new("team", "ml")];

    private static PutMetricAlarmRequest Alarm(string name) =>
        new()
        {
            AlarmName = name,
            Namespace = "AWS/SageMaker",
            MetricName = "Invocations",
            Statistic = "Sum",
            Period = 60,
            EvaluationPeriods = 1,
            Threshold = 1,
            ComparisonOperator = "GreaterThanThreshold",
            Tags = Team,
        };

    private static AwsCredentials.AssumedRole Assumed(AwsCredentials source, string role, string externalId) =>
        new(source, role, "monitor", Region) { ExternalId = externalId };
}
