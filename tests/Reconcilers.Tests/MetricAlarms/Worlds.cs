using System.Reflection;
using FsCheck;
using FsCheck.Fluent;
using SageMakerMonitorOperator.Api.MetricAlarms;
using SageMakerMonitorOperator.Aws.CloudWatch;
using SageMakerMonitorOperator.Reconcilers.Ownership;
using static SageMakerMonitorOperator.Reconcilers.Tests.Properties;

namespace SageMakerMonitorOperator.Reconcilers.Tests.MetricAlarms;

/// <summary>Random worlds.</summary>
internal static class Worlds
{
    /// <summary>Keys that no spec of the properties ever has.</summary>
    public static readonly string[] ForeignKeys =
    [
        "foreign",
        "aws:cloudformation:stack-name",
        "sagemakermonitor.example/other",
        "Team",
    ];

    private static readonly PropertyInfo[] Members =
    [
        .. typeof(PutMetricAlarmRequest)
            .GetProperties()
            .Where(property =>
                property.DeclaringType == typeof(PutMetricAlarmRequest)
                && property.Name != nameof(PutMetricAlarmRequest.Tags)
            ),
    ];

    private static readonly Func<Aws.CloudWatch.MetricDataQuery, Aws.CloudWatch.MetricDataQuery>[] Twists =
    [
        query => query with { ReturnData = query.ReturnData == false },
        query => query with { AccountId = query.AccountId is null ? "777788889999" : null },
        query => query with { Label = query.Label is null ? "label" : null },
        query => query with { Period = query.Period is null ? 3600 : null },
        query => query with { Expression = query.Expression + "+ 1" },
        query => query with { MetricStat = query.MetricStat is null ? new() : null },
        query => query with { MetricStat = query.MetricStat is { } stat ? stat with { Unit = "Bits" } : null },
        query => query,
    ];

    public static Gen<World> Any =>
        from alarm in Gen.Frequency((1, Gen.Constant<PutMetricAlarmRequest?>(null)), (6, Existing))
        from enabled in Gen.Elements<bool?>(true, false)
        from foreign in TagsOf(ForeignKeys)
        from managed in TagsOf(AlarmSpecs.TagKeys)
        from owner in OwnerTags
        from owned in Some([.. AlarmSpecs.TagKeys, "taken off"])
        from tags in Shuffled<KeyValuePair<string, string>>([.. foreign, .. managed, .. owner])
        select alarm is null ? new World(null, null, [], owned) : new World(alarm, enabled, tags, owned);

    public static Gen<World> For(MetricAlarmSpec spec) => Gen.OneOf(Any, Near(spec));

    // An alarm as the spec says but for one member, of the alarm or of one of its queries.
    private static Gen<World> Near(MetricAlarmSpec spec) =>
        from other in AlarmSpecs.Any.Select(Request)
        let own = Request(spec)
        where (own.EvaluationCriteria is null) == (other.EvaluationCriteria is null)
        from member in Gen.Choose(0, Members.Length - 1)
        from twist in Gen.Elements(Twists)
        from twisted in Gen.Elements(false, own.Metrics is not null)
        let sources = new[]
        {
            own,
            twisted
                ? new() { AlarmName = own.AlarmName, Metrics = Twisted(own, twist) }
                : other,
        }
        let changed = twisted ? Array.FindIndex(Members, one => one.Name == nameof(own.Metrics)) : member
        let alarm = Mixed(sources, [.. Members.Select((_, index) => index == changed)])
        select new World(alarm, alarm.ActionsEnabled ?? true, [.. AlarmObject.Self.Tags()], []);

    // What a spec can say, and alarms with members of two forms at once or in words that no spec can have.
    private static Gen<PutMetricAlarmRequest?> Existing =>
        from one in AlarmSpecs.Any.Select(Request)
        from other in AlarmSpecs.Any.Select(Request)
        from fromOther in Gen.OneOf(
            Gen.Constant(new bool[Members.Length]),
            Gen.ArrayOf(Gen.Elements(false, true), Members.Length)
        )
        from odd in Maybe(Odd)
        // No endpoint evaluates two things at once.
        where odd is not null || (one.EvaluationCriteria is null) == (other.EvaluationCriteria is null)
        select (PutMetricAlarmRequest?)Mixed([one, odd ?? other], fromOther);

    private static Gen<PutMetricAlarmRequest> Odd =>
        from missing in Maybe("", "NotBreaching", "whatever")
        from unit in Maybe("", "Furlongs")
        from threshold in Gen.Elements<double?>(null, double.MaxValue)
        from metrics in Maybe<IReadOnlyList<Aws.CloudWatch.MetricDataQuery>>(
            [],
            [new() { Id = "m0" }],
            [
                new() { Id = "m0", MetricStat = new() },
                new()
                {
                    Id = "e0",
                    Expression = "",
                    ReturnData = false,
                },
            ]
        )
        from window in Maybe(
            new Aws.CloudWatch.EvaluationWindow(),
            new Aws.CloudWatch.EvaluationWindow { WallClockWindow = new() }
        )
        select new PutMetricAlarmRequest
        {
            AlarmName = AlarmObject.AwsName,
            TreatMissingData = missing,
            Unit = unit,
            Threshold = threshold,
            Metrics = metrics,
            EvaluationWindow = window,
        };

    private static Gen<IEnumerable<KeyValuePair<string, string>>> OwnerTags =>
        from owner in Gen.Elements(AlarmObject.Self, new Owner("cluster-2", "MetricAlarm", "ml", "other"))
        from present in Some([.. owner.Tags().Keys])
        select owner.Tags().Where(tag => present.Contains(tag.Key));

    private static Gen<IEnumerable<KeyValuePair<string, string>>> TagsOf(string[] keys) =>
        from some in Some(keys)
        from values in Gen.ArrayOf(Gen.Elements("", "1", "ml"), keys.Length)
        select some.Select((key, index) => KeyValuePair.Create(key, values[index]));

    private static PutMetricAlarmRequest Request(MetricAlarmSpec spec) =>
        new AlarmObject(new CloudWatchModel()).Plan(spec).Put();

    private static List<Aws.CloudWatch.MetricDataQuery> Twisted(
        PutMetricAlarmRequest own,
        Func<Aws.CloudWatch.MetricDataQuery, Aws.CloudWatch.MetricDataQuery> twist
    ) => [twist(own.Metrics![0]), .. own.Metrics.Skip(1)];

    private static PutMetricAlarmRequest Mixed(PutMetricAlarmRequest[] sources, bool[] fromOther)
    {
        var mixed = new PutMetricAlarmRequest { AlarmName = AlarmObject.AwsName };
        foreach (var (index, member) in Members.Index())
        {
            member.SetValue(mixed, member.GetValue(sources[fromOther[index] ? 1 : 0]));
        }

        return mixed;
    }
}
