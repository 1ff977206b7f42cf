using Microsoft.Extensions.Time.Testing;
using SageMakerMonitorOperator.AwsSimulator.CloudWatch;

namespace SageMakerMonitorOperator.AwsSimulator.Tests;

/// <summary>A simulator whose clock stands still until it is moved, and a client.</summary>
public abstract class SimulatorTest : IAsyncLifetime
{
    protected const string AccountId = "123456789012";
    protected const string Region = "eu-west-1";

    private protected FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));

    private protected AwsSimulatorServer Server { get; private set; } = null!;

    private protected AwsQueryClient Client { get; private set; } = null!;

    private protected AlarmStore Backdoor => Server.CloudWatch.Alarms(AccountId, Region);

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected virtual SimulatorOptions Options => new();

    public async ValueTask InitializeAsync()
    {
        Server = await AwsSimulatorServer.StartAsync(Options, Clock, Cancellation);
        Client = new(Server.Url, clock: Clock);
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Client.Dispose();
        return Server.DisposeAsync();
    }

    protected static string Arn(string name) => $"arn:aws:cloudwatch:{Region}:{AccountId}:alarm:{name}";

    private protected Task<Answer> PutAsync(string name, params (string Name, string Value)[] fields) =>
        Client.PutMetricAlarmAsync(name, fields);

    private protected Task<Answer> DeleteAsync(params string[] names) =>
        Client.CloudWatchAsync("DeleteAlarms", AwsQueryClient.List("AlarmNames", names));

    private protected Task<Answer> TagAsync(string name, string key, string value) =>
        Client.CloudWatchAsync(
            "TagResource",
            ("ResourceARN", Arn(name)),
            ("Tags.member.1.Key", key),
            ("Tags.member.1.Value", value)
        );

    private protected Task<Answer> UntagAsync(string name, string key) =>
        Client.CloudWatchAsync("UntagResource", ("ResourceARN", Arn(name)), ("TagKeys.member.1", key));

    private protected async Task<string[]> TagsAsync(string name) =>
        (await Client.CloudWatchAsync("ListTagsForResource", ("ResourceARN", Arn(name)))).All("Key");

    private protected async Task<string[]> DescribedAsync(params (string Name, string Value)[] fields) =>
        (await Client.CloudWatchAsync("DescribeAlarms", fields)).All("AlarmName");
}
