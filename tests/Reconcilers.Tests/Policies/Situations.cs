using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.MetricAlarms;
using SageMakerMonitorOperator.Aws.CloudWatch;
using SageMakerMonitorOperator.Reconcilers.MetricAlarms;
using SageMakerMonitorOperator.Reconcilers.Ownership;
using SageMakerMonitorOperator.Reconcilers.Planning;
using SageMakerMonitorOperator.Reconcilers.Policies;
using AwsAlarm = SageMakerMonitorOperator.Aws.CloudWatch.MetricAlarm;
using MetricAlarm = SageMakerMonitorOperator.Api.MetricAlarms.MetricAlarm;

namespace SageMakerMonitorOperator.Reconcilers.Tests.Policies;

/// <summary>Situations that policies decide on: one that is ordinary, and all that differ from it in any way that matters.</summary>
internal static class Situations
{
    public const string Arn = "arn:aws:cloudwatch:eu-west-1:111122223333:alarm:ml_churn";

    public static readonly Owner Self = new("cluster-1", "MetricAlarm", "ml", "churn");

    public static readonly Owner Other = Self with { Name = "other" };

    public static readonly DateTimeOffset Now = new(2026, 8, 1, 12, 0, 0, TimeSpan.Zero);

    public static readonly AwsResourceIdentity Identity = new()
    {
        AccountId = "111122223333",
        Partition = "aws",
        Region = "eu-west-1",
        Name = "ml_churn",
    };

    public static readonly Plan Plan = new(
        [new FieldDrift { Field = "threshold", Desired = "1" }],
        [new Step(new PutMetricAlarmRequest { AlarmName = "ml_churn" }, "differs in threshold")]
    );

    /// <summary>Claimed, read, ours, and threshold differs.</summary>
    public static readonly Situation Ordinary = new()
    {
        Self = Self,
        Asked = Identity,
        Pinned = Identity with { Arn = Arn },
        Reading = new Reading(Alarm(Self.Tags()), Plan, EqualsSpec: false),
        Now = Now,
    };

    public static readonly Contender Rival = new(
        "MetricAlarm",
        new MetricAlarm
        {
            Metadata = new() { Namespace = "ml", Name = "first" },
            Spec = new MetricAlarmSpec { Name = "ml_churn" },
        },
        HasFinalizer: true
    );

    public static ObservedAlarm Alarm(IReadOnlyDictionary<string, string>? tags = null) =>
        new(new AwsAlarm { AlarmName = "ml_churn" }, Arn, tags ?? new Dictionary<string, string>());

    public static IEnumerable<Situation> All() =>
        from observes in (bool[])[false, true]
        from paused in (bool[])[false, true]
        from adoption in Enum.GetValues<AdoptionPolicy>()
        from retains in (bool[])[false, true]
        from pinned in Pins
        from rival in (Contender?[])[null, Rival]
        from asked in (AwsResourceIdentity?[])[null, Identity]
        from reading in asked is null ? [null] : Readings
        from attempt in reading is null ? [null] : Attempts(reading.Plan)
        from ago in (int?[])[null, 5, 30, 120]
        select new Situation
        {
            Self = Self,
            Observes = observes,
            Paused = paused,
            Adoption = adoption,
            Retains = retains,
            Pinned = pinned,
            Rival = rival,
            Asked = asked,
            Reading = reading,
            LastAttempt = attempt,
            WrittenAt = ago is { } seconds ? Now.AddSeconds(-seconds) : null,
            Now = Now,
        };

    private static IEnumerable<AwsResourceIdentity?> Pins =>
        [
            null,
            Identity,
            Identity with
            {
                Arn = Arn,
            },
            Identity with
            {
                Name = "before",
                Arn = "arn:before",
            },
            Identity with
            {
                AccountId = "999999999999",
                Arn = "arn:elsewhere",
            },
        ];

    private static IEnumerable<Reading?> Readings =>
        [
            null,
            new Reading(null, Plan, EqualsSpec: false),
            .. from tags in (IReadOnlyDictionary<string, string>[])
                [new Dictionary<string, string>(), Self.Tags(), Other.Tags()]
            from plan in (Plan[])[Plan.Empty, Plan]
            select new Reading(Alarm(tags), plan, EqualsSpec: plan.IsEmpty),
        ];

    private static IEnumerable<Attempt?> Attempts(Plan plan) =>
        [null, Attempt(plan, 1, 5), Attempt(plan, 1, 60), Attempt(plan, 3, 60), Attempt(plan, 3, 7200)];

    public static Attempt Attempt(Plan plan, int count, int secondsAgo, long generation = 0) =>
        new(generation, plan.Fingerprint(), count, Now.AddSeconds(-secondsAgo));
}
