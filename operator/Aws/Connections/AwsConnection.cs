using SageMakerMonitorOperator.Aws.CloudTrail;
using SageMakerMonitorOperator.Aws.CloudWatch;
using SageMakerMonitorOperator.Aws.CloudWatchLogs;
using SageMakerMonitorOperator.Aws.Credentials;
using SageMakerMonitorOperator.Aws.EventBridge;
using SageMakerMonitorOperator.Aws.GuardDuty;
using SageMakerMonitorOperator.Aws.KeyManagement;
using SageMakerMonitorOperator.Aws.ResourceGroupsTagging;
using SageMakerMonitorOperator.Aws.S3;
using SageMakerMonitorOperator.Aws.SecurityToken;
using SageMakerMonitorOperator.Aws.SimpleNotificationService;

namespace SageMakerMonitorOperator.Aws.Connections;

/// <summary>
/// The clients of one set of credentials in one region, made when first used; all are thread safe. The factory owns it:
/// whoever got it from there does not dispose of it.
/// </summary>
public sealed class AwsConnection : IDisposable
{
    private readonly Lazy<CloudWatchClient> _cloudWatch;
    private readonly Lazy<AlarmReader> _alarms;
    private readonly Lazy<CloudWatchLogsClient> _logs;
    private readonly Lazy<LogGroupReader> _logGroups;
    private readonly Lazy<LogGroupInventory> _logGroupInventory;
    private readonly Lazy<CloudTrailClient> _cloudTrail;
    private readonly Lazy<S3Client> _s3;
    private readonly Lazy<LogFilterReader<MetricFilter>> _metricFilters;
    private readonly Lazy<LogFilterReader<SubscriptionFilter>> _subscriptionFilters;
    private readonly Lazy<EventBridgeClient> _eventBridge;
    private readonly Lazy<SnsClient> _sns;
    private readonly Lazy<AlarmMuteRuleReader> _muteRules;
    private readonly Lazy<GuardDutyClient> _guardDuty;
    private readonly Lazy<TaggingClient> _tagging;
    private readonly Lazy<KmsKeys> _keys;
    private readonly Lazy<StsClient> _sts;

    internal AwsConnection(AwsCredentials credentials, ClientSetup setup)
    {
        Credentials = credentials;
        Region = setup.Region;
        _cloudWatch = new Lazy<CloudWatchClient>(() => new CloudWatchClient(setup));
        _alarms = new Lazy<AlarmReader>(() => new AlarmReader(CloudWatch));
        _logs = new Lazy<CloudWatchLogsClient>(() => new CloudWatchLogsClient(setup));
        _logGroups = new Lazy<LogGroupReader>(() => new LogGroupReader(Logs));
        _cloudTrail = new Lazy<CloudTrailClient>(() => new CloudTrailClient(setup));
        _s3 = new Lazy<S3Client>(() => new S3Client(setup));
        _metricFilters = new(() => LogFilterReaders.OfMetricFilters(Logs));
        _subscriptionFilters = new(() => LogFilterReaders.OfSubscriptionFilters(Logs));
        _eventBridge = new Lazy<EventBridgeClient>(() => new EventBridgeClient(setup));
        _sns = new Lazy<SnsClient>(() => new SnsClient(setup));
        _muteRules = new Lazy<AlarmMuteRuleReader>(() => new AlarmMuteRuleReader(CloudWatch));
        _guardDuty = new Lazy<GuardDutyClient>(() => new GuardDutyClient(setup));
        _tagging = new Lazy<TaggingClient>(() => new TaggingClient(setup));
        _keys = new Lazy<KmsKeys>(() => new KmsKeys(setup));
        _sts = new Lazy<StsClient>(() => new StsClient(setup));
        _logGroupInventory = new Lazy<LogGroupInventory>(() =>
            new LogGroupInventory(Logs, LogGroups, Tagging, setup.Time)
        );
    }

    public AwsCredentials Credentials { get; }
    public string Region { get; }
    public CloudWatchClient CloudWatch => _cloudWatch.Value;

    /// <summary>Reads alarms by name, together with others that are wanted at the same time.</summary>
    public AlarmReader Alarms => _alarms.Value;

    /// <summary>Reads mute rules by name, together with others that are wanted at the same time.</summary>
    public AlarmMuteRuleReader MuteRules => _muteRules.Value;
    public CloudWatchLogsClient Logs => _logs.Value;

    /// <summary>Reads log groups by name, together with others that are wanted at the same time.</summary>
    public LogGroupReader LogGroups => _logGroups.Value;
    public CloudTrailClient CloudTrail => _cloudTrail.Value;
    public S3Client S3 => _s3.Value;

    /// <summary>What is known of all log groups that somebody asked for.</summary>
    public LogGroupInventory LogGroupInventory => _logGroupInventory.Value;

    /// <summary>Reads the metric filters of log groups, together with who wants those of the same group.</summary>
    public LogFilterReader<MetricFilter> MetricFilters => _metricFilters.Value;

    /// <summary>Reads the subscription filters of log groups, together with who wants those of the same group.</summary>
    public LogFilterReader<SubscriptionFilter> SubscriptionFilters => _subscriptionFilters.Value;
    public EventBridgeClient EventBridge => _eventBridge.Value;
    public SnsClient Sns => _sns.Value;
    public GuardDutyClient GuardDuty => _guardDuty.Value;
    public TaggingClient Tagging => _tagging.Value;
    public KmsKeys Keys => _keys.Value;
    internal StsClient Sts => _sts.Value;

    public void Dispose()
    {
        DisposeOf(_cloudWatch);
        DisposeOf(_logs);
        DisposeOf(_cloudTrail);
        DisposeOf(_s3);
        DisposeOf(_eventBridge);
        DisposeOf(_sns);
        DisposeOf(_guardDuty);
        DisposeOf(_tagging);
        DisposeOf(_keys);
        DisposeOf(_sts);
    }

    private static void DisposeOf<T>(Lazy<T> client)
        where T : IDisposable
    {
        if (client.IsValueCreated)
            client.Value.Dispose();
    }
}
