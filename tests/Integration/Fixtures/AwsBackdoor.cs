using SageMakerMonitorOperator.Aws.CloudWatch;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Credentials;
using CloudWatchLogsClient = SageMakerMonitorOperator.Aws.CloudWatchLogs.CloudWatchLogsClient;
using CreateLogGroupRequest = SageMakerMonitorOperator.Aws.CloudWatchLogs.CreateLogGroupRequest;

namespace SageMakerMonitorOperator.Integration.Fixtures;

/// <summary>A client of its own on the AWS endpoint: looks at the world, and changes it behind the operator's back.</summary>
public sealed class AwsBackdoor : IDisposable
{
    private readonly AwsConnectionFactory _connections;
    private readonly CloudWatchClient _cloudWatch;
    private readonly CloudWatchLogsClient _logs;

    public AwsBackdoor(Uri endpoint)
    {
        _connections = new AwsConnectionFactory(new AwsClientOptions { EndpointUrl = endpoint });
        _cloudWatch = Connect("testing").CloudWatch;
        // What only others do, the operator need not be allowed.
        _logs = Connect(Stranger).Logs;
    }

    /// <summary>The access key of somebody who may do everything.</summary>
    public const string Stranger = "stranger";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async Task<MetricAlarm?> FindAsync(string name)
    {
        var found = await _cloudWatch.DescribeAlarmsAsync(
            new DescribeAlarmsRequest { AlarmNames = [name] },
            Cancellation
        );
        return found.MetricAlarms.SingleOrDefault();
    }

    public async Task<IReadOnlyDictionary<string, string>> TagsAsync(string name)
    {
        var request = new ListTagsForResourceRequest { ResourceARN = Arn(name) };
        var answer = await _cloudWatch.ListTagsForResourceAsync(request, Cancellation);
        return answer.Tags.ToDictionary(tag => tag.Key, tag => tag.Value);
    }

    public Task PutAsync(PutMetricAlarmRequest alarm) => _cloudWatch.PutMetricAlarmAsync(alarm, Cancellation);

    public Task PutAsync(PutCompositeAlarmRequest alarm) => _cloudWatch.PutCompositeAlarmAsync(alarm, Cancellation);

    public Task PutAsync(PutAlarmMuteRuleRequest rule) => _cloudWatch.PutAlarmMuteRuleAsync(rule, Cancellation);

    public Task PutAsync(PutAnomalyDetectorRequest detector) =>
        _cloudWatch.PutAnomalyDetectorAsync(detector, Cancellation);

    public Task PutAsync(PutDashboardRequest dashboard) => _cloudWatch.PutDashboardAsync(dashboard, Cancellation);

    public Task PutAsync(CreateLogGroupRequest group) => _logs.CreateLogGroupAsync(group, Cancellation);

    public Task DeleteAsync(string name) =>
        _cloudWatch.DeleteAlarmsAsync(new DeleteAlarmsRequest { AlarmNames = [name] }, Cancellation);

    public Task TagAsync(string name, params IReadOnlyList<Tag> tags) =>
        _cloudWatch.TagResourceAsync(new TagResourceRequest { ResourceARN = Arn(name), Tags = tags }, Cancellation);

    public Task UntagAsync(string name, params IReadOnlyList<string> keys) =>
        _cloudWatch.UntagResourceAsync(
            new UntagResourceRequest { ResourceARN = Arn(name), TagKeys = keys },
            Cancellation
        );

    private AwsConnection Connect(string key) => _connections.Connect(new AwsCredentials.Static(key, key), "us-east-1");

    public void Dispose() => _connections.Dispose();

    private static string Arn(string name) => $"arn:aws:cloudwatch:us-east-1:{Cluster.AccountId}:alarm:{name}";
}
