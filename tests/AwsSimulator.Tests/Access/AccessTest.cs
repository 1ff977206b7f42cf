using Microsoft.Extensions.Time.Testing;
using SageMakerMonitorOperator.AwsSimulator.Access;
using SageMakerMonitorOperator.AwsSimulator.Access.Policies;

namespace SageMakerMonitorOperator.AwsSimulator.Tests.Access;

/// <summary>A simulator with a clock of the test's own, and callers whose keys sign by it.</summary>
public abstract class AccessTest : IAsyncLifetime
{
    protected const string Account = "123456789012";

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private protected FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 5, 1, 12, 0, 0, TimeSpan.Zero));

    private protected AwsSimulatorServer Server { get; private set; } = null!;

    private protected Iam Iam => Server.Iam;

    public async ValueTask InitializeAsync() =>
        Server = await AwsSimulatorServer.StartAsync(clock: Clock, cancellationToken: Cancellation);

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return Server.DisposeAsync();
    }

    private protected AwsQueryClient Client(
        string accessKeyId = "testing",
        string? secret = null,
        string? token = null,
        TimeProvider? clock = null
    ) => new(Server.Url, accessKeyId: accessKeyId, secret: secret, sessionToken: token, clock: clock ?? Clock);

    /// <summary>A user whose policy has these statements and no others.</summary>
    private protected AwsQueryClient ClientOf(string user, params string[] statements)
    {
        Iam.Put(new AccessKey(user, user, User(user, statements)));
        return Client(user);
    }

    private protected static Principal User(string name, params string[] statements) =>
        new($"arn:aws:iam::{Account}:user/{name}") { Policy = PolicyDocument.Parse(Document(statements)) };

    /// <summary>PutMetricAlarm of an alarm that has all it needs.</summary>
    private protected static Task<Answer> PutAlarmAsync(
        AwsQueryClient client,
        string name,
        params (string Name, string Value)[] more
    ) =>
        client.CloudWatchAsync(
            "PutMetricAlarm",
            [
                ("AlarmName", name),
                ("Namespace", "AWS/SageMaker"),
                ("MetricName", "Invocations"),
                ("Statistic", "Sum"),
                ("Period", "60"),
                ("EvaluationPeriods", "1"),
                ("Threshold", "1"),
                ("ComparisonOperator", "GreaterThanThreshold"),
                .. more,
            ]
        );

    private protected static string Document(params string[] statements) =>
        $$"""{"Version": "2012-10-17", "Statement": [{{string.Join(", ", statements)}}]}""";
}
