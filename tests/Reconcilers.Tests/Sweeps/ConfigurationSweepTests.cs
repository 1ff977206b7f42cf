using SageMakerMonitorOperator.Api.Alarms;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.MetricAlarms;
using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.Kubernetes.Status;
using SageMakerMonitorOperator.Reconcilers.MetricAlarms;
using SageMakerMonitorOperator.Reconcilers.Policies;

namespace SageMakerMonitorOperator.Reconcilers.Tests.Sweeps;

public sealed class ConfigurationSweepTests : SweepFixture
{
    private static readonly MetricAlarm Enforced = Claimed(Spec, Pinned with { Arn = Arn });

    private static readonly Dictionary<string, MetricAlarm> Starts = new()
    {
        ["enforced"] = Enforced,
        ["observed"] = Claimed(Spec with { ManagementPolicy = ManagementPolicy.Observe, Threshold = 2 }),
        ["paused"] = Annotated(Enforced, Annotations.Paused, "true"),
    };

    private static readonly Dictionary<string, Func<ConfigurationSweepTests, MetricAlarm, MetricAlarm>> Changes = new()
    {
        ["nothing"] = (_, alarm) => alarm,
        ["another threshold on AWS"] = OnAws(alarm => alarm with { Alarm = alarm.Alarm with { Threshold = 5 } }),
        ["a state"] = OnAws(alarm => alarm with { Alarm = alarm.Alarm with { StateValue = "ALARM" } }),
        ["a time that nobody reports"] = OnAws(alarm =>
            alarm with
            {
                Alarm = alarm.Alarm with { AlarmConfigurationUpdatedTimestamp = DateTimeOffset.UnixEpoch },
            }
        ),
        ["the alarm is gone"] = OnAws(_ => null),
        ["another type has the name"] = (test, alarm) =>
        {
            test.Aws.Taken = true;
            return alarm;
        },
        ["no status"] = (_, alarm) => alarm with { Status = null },
        ["a condition is gone"] = InStatus(status =>
            status with
            {
                Conditions = status.Conditions.Without(ConditionTypes.Ready),
            }
        ),
        ["another message"] = InStatus(status =>
            status with
            {
                Conditions =
                [
                    .. status.Conditions.Select(condition => condition with { Message = "all is well, trust me" }),
                ],
            }
        ),
        ["another state in status"] = InStatus(status => status with { Alarm = new AlarmState { State = "ALARM" } }),
        ["drift in status"] = InStatus(status => status with { Drift = [new FieldDrift { Field = "threshold" }] }),
        ["paused"] = (_, alarm) => Annotated(alarm, Annotations.Paused, "true"),
        ["not paused"] = (_, alarm) => alarm with { Metadata = alarm.Metadata with { Annotations = null } },
        ["asked for"] = (_, alarm) => Annotated(alarm, Annotations.ReconcileRequestedAt, "now"),
        ["a generation"] = (_, alarm) => alarm with { Metadata = alarm.Metadata with { Generation = 2 } },
        ["a rival with an older claim"] = (test, alarm) =>
        {
            var rival = Enforced with { Metadata = Enforced.Metadata with { Name = "a-rival" } };
            test.Names.Set(new Contender("MetricAlarm", rival, HasFinalizer: true), () => true, () => { });
            return alarm;
        },
    };

    public static MatrixTheoryData<string, string> Cases => new(Starts.Keys, Changes.Keys);

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_sweep_enqueues_exactly_what_a_pass_would_change(string start, string change)
    {
        Aws.Alarm = AsSpecified;
        var changed = Changes[change](this, await PassAsync(Starts[start]));
        var enqueued = (await SweepAsync(changed)).Enqueued;

        var before = (Objects.Version, Aws.Writes.Count);
        await PassAsync(changed);
        (enqueued.Count > 0).ShouldBe((Objects.Version, Aws.Writes.Count) != before);
    }

    [Fact]
    public async Task Settled_objects_cost_a_read_for_a_hundred_and_are_not_enqueued()
    {
        Aws.Alarm = AsSpecified;
        var settled = await PassAsync(Enforced);
        var swept = await SweepAsync([.. Enumerable.Range(0, 10_000).Select(number => Named(settled, $"a{number}"))]);
        swept.Enqueued.ShouldBeEmpty();
        Aws.BulkReads.ShouldBe(Enumerable.Repeat(100, 100));
        Objects.Version.ShouldBe(1);
    }

    [Fact]
    public async Task What_the_controller_works_on_is_left_to_it()
    {
        Aws.Alarm = AsSpecified;
        var swept = new SweptAlarms(await PassAsync(Enforced)) { AtWork = { "churn" } };
        Aws.Alarm = null;
        await Sweep(swept).RunAsync(swept.Keys, Cancellation);
        swept.Enqueued.ShouldBeEmpty();
        Aws.BulkReads.ShouldBeEmpty();
    }

    [Fact]
    public async Task All_objects_of_a_batch_that_could_not_be_read_are_enqueued_and_the_next_batch_is_tried()
    {
        Aws.Alarm = AsSpecified;
        var settled = await PassAsync(Enforced);
        Aws.Refusal = new AwsFailure(
            new("CloudWatch", "DescribeAlarms", "eu-west-1"),
            new(AwsFailureKind.Unavailable, "Code", "because")
        );
        var swept = await SweepAsync([.. Enumerable.Range(0, 150).Select(number => Named(settled, $"a{number}"))]);
        swept.Enqueued.Count.ShouldBe(150);
        Aws.BulkReads.ShouldBe([100, 50]);
    }

    [Fact]
    public async Task A_pass_over_an_object_in_sync_reads_no_tags_and_one_that_will_write_does()
    {
        Aws.Alarm = AsSpecified;
        var settled = await PassAsync(Enforced);
        Aws.KnownTags.ShouldBe([null], "nobody has read them before");
        await PassAsync(settled);
        Aws.KnownTags.Skip(1).ShouldHaveSingleItem().ShouldNotBeNull().ShouldBe(Self.Tags(), ignoreOrder: true);
        Aws.Alarm = AsSpecified with { Alarm = AsSpecified.Alarm with { Threshold = 5 } };
        await PassAsync(settled);
        Aws.KnownTags.Skip(2).First().ShouldNotBeNull();
        Aws.KnownTags.Skip(3).First().ShouldBeNull();
    }

    private static MetricAlarm Named(MetricAlarm alarm, string name) =>
        WithStatus(alarm, status => status with { Aws = status.Aws! with { Name = $"ml_{name}" } }) with
        {
            Metadata = alarm.Metadata with { Name = name },
        };

    private static Func<ConfigurationSweepTests, MetricAlarm, MetricAlarm> OnAws(
        Func<ObservedAlarm, ObservedAlarm?> change
    ) =>
        (test, alarm) =>
        {
            test.Aws.Alarm = change(test.Aws.Alarm!);
            return alarm;
        };

    private static Func<ConfigurationSweepTests, MetricAlarm, MetricAlarm> InStatus(
        Func<MetricAlarmStatus, MetricAlarmStatus> change
    ) => (_, alarm) => WithStatus(alarm, change);
}
