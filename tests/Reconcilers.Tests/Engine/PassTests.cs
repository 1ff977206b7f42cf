using Microsoft.Extensions.Time.Testing;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.MetricAlarms;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.MetricAlarms;
using SageMakerMonitorOperator.Reconcilers.Ownership;
using SageMakerMonitorOperator.Reconcilers.Planning;
using SageMakerMonitorOperator.Reconcilers.Policies;
using SageMakerMonitorOperator.Reconcilers.Problems;
using AwsAlarm = SageMakerMonitorOperator.Aws.CloudWatch.MetricAlarm;

namespace SageMakerMonitorOperator.Reconcilers.Tests.Engine;

public sealed class PassTests
{
    private const string Arn = "arn:aws:cloudwatch:eu-west-1:111122223333:alarm:ml_churn";

    private static readonly Owner Self = new("cluster-1", "MetricAlarm", "ml", "churn");

    private static readonly AwsResourceIdentity Pinned = new()
    {
        AccountId = "111122223333",
        Partition = "aws",
        Region = "eu-west-1",
        Name = "ml_churn",
        Arn = Arn,
    };

    [Theory]
    [InlineData(null, false)]
    [InlineData("true", true)]
    [InlineData("True", true)]
    [InlineData("false", false)]
    public void The_annotation_pauses(string? paused, bool isPaused) =>
        Situation(Of(new MetricAlarmSpec(), paused: paused)).Paused.ShouldBe(isPaused);

    [Fact]
    public void Policies_that_are_not_set_are_the_defaults()
    {
        var situation = Situation(Of(new MetricAlarmSpec()));
        (situation.Observes, situation.Adoption, situation.Retains).ShouldBe((false, AdoptionPolicy.Never, false));
        situation = Situation(
            Of(
                new MetricAlarmSpec
                {
                    ManagementPolicy = ManagementPolicy.Observe,
                    AdoptionPolicy = AdoptionPolicy.IfUnowned,
                    DeletionPolicy = DeletionPolicy.Retain,
                }
            )
        );
        (situation.Observes, situation.Adoption, situation.Retains).ShouldBe((true, AdoptionPolicy.IfUnowned, true));
    }

    [Fact]
    public void Default_tags_of_the_account_are_tags_like_the_objects_own_which_win()
    {
        var pass = Of(new MetricAlarmSpec { Tags = Tags("team", "own") });
        pass.DefaultTags = Tags("team", "default", "costs", "ml");
        pass.Tags.Desired["team"].ShouldBe("own");
        pass.Tags.Desired["costs"].ShouldBe("ml");
        pass.OwnedInSync([])!.Select(part => part.Id).ShouldBe(["costs", "team"]);
    }

    [Fact]
    public void More_tags_than_AWS_takes_are_refused_in_words()
    {
        var pass = Of(new MetricAlarmSpec { Tags = Many("own", 24) });
        pass.DefaultTags = Many("default", 22);
        pass.Tags.Desired.Count.ShouldBe(50);
        pass.DefaultTags = Many("default", 23);
        var problem = Should.Throw<ProblemException>(() => pass.Tags).Problem;
        (problem.Kind, problem.Reason).ShouldBe((ProblemKind.Stalled, Reasons.InvalidSpec));
        problem.Message.ShouldStartWith("`spec.tags` and the account's `spec.defaultTags` are 47 tags together");
    }

    private static Dictionary<string, string> Tags(params string[] pairs) =>
        pairs.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    private static Dictionary<string, string> Many(string name, int count) =>
        Enumerable.Range(0, count).ToDictionary(i => $"{name}{i}", _ => "x", StringComparer.Ordinal);

    [Fact]
    public void What_was_claimed_stays_where_it_is_and_what_was_only_observed_does_not()
    {
        var status = new MetricAlarmStatus { Aws = Pinned };
        var claimed = Of(new MetricAlarmSpec { Name = "other" }, status, claimed: true);
        var observed = Of(new MetricAlarmSpec { Name = "other" }, status);
        claimed.Asked = observed.Asked = Pinned with { Name = "other", Arn = null };
        (claimed.Identity, Situation(claimed).Pinned).ShouldBe((Pinned, Pinned));
        (observed.Identity, Situation(observed).Pinned).ShouldBe((observed.Asked, null));
        observed.IsPinned([]).ShouldBeFalse();
    }

    [Fact]
    public void A_claimed_object_in_sync_is_pinned()
    {
        var pass = Of(new MetricAlarmSpec(), new MetricAlarmStatus { Aws = Pinned }, claimed: true);
        pass.IsPinned([]).ShouldBeTrue();
    }

    [Fact]
    public void What_is_taken_over_is_pinned_with_its_ARN()
    {
        var pass = Of(new MetricAlarmSpec());
        (pass.Asked, pass.Observed) = (Pinned with { Arn = null }, Observed());
        pass.Pin.ShouldBe(Pinned);
    }

    [Fact]
    public void A_claim_without_an_ARN_may_have_been_written_by_the_process_before()
    {
        var memory = new WriteMemory<ObjectKey>(new FakeTimeProvider());
        DateTimeOffset? WrittenAt(string? arn, bool claimed) =>
            Of(new MetricAlarmSpec(), new MetricAlarmStatus { Aws = Pinned with { Arn = arn } }, claimed: claimed)
                .Situation(null, memory, memory.Start)
                .WrittenAt;

        WrittenAt(arn: null, claimed: true).ShouldBe(memory.Start);
        WrittenAt(Arn, claimed: true).ShouldBeNull();
        WrittenAt(arn: null, claimed: false).ShouldBeNull();
    }

    [Fact]
    public void A_pass_over_a_version_that_our_own_writes_replaced_is_known_for_stale()
    {
        var pass = Of(new MetricAlarmSpec());
        foreach (var version in new[] { "1", "2", "2", "3" })
        {
            pass.Resource = pass.Resource with { Metadata = new() { ResourceVersion = version } };
        }

        var (key, writes) = (new ObjectKey("ml", "churn"), new OwnWrites());
        writes.Note(key, pass.Replaced);
        new[] { "1", "2", "3", "4" }
            .Select(version => writes.HaveReplaced(key, new() { ResourceVersion = version }))
            .ShouldBe([true, true, false, false]);
        writes.Note(key, []);
        writes.HaveReplaced(key, new() { ResourceVersion = "1" }).ShouldBeFalse();
    }

    [Fact]
    public void What_was_owned_stays_recorded_beside_what_will_be_until_in_sync()
    {
        var owned = new OwnedPart[]
        {
            new() { Type = "Tag", Id = "old" },
            new() { Type = "Target", Id = "other" },
        };
        var pass = Of(Tagged("new"), new MetricAlarmStatus { Owned = owned });
        var wanted = new OwnedPart { Type = "Target", Id = "wanted" };
        pass.OwnedBeforeWrite([wanted])!.Select(part => part.Id).ShouldBe(["new", "old", "other", "wanted"]);
        pass.OwnedInSync([wanted])!.Select(part => part.Id).ShouldBe(["new", "wanted"]);
        Of(new MetricAlarmSpec()).OwnedInSync([]).ShouldBeNull();
    }

    [Fact]
    public void What_carries_no_tags_is_recorded_itself_and_proves_ownership_so()
    {
        var self = new OwnedPart { Type = "MetricAlarm", Id = Pinned.Name };
        var pass = Of(new MetricAlarmSpec(), new MetricAlarmStatus { Aws = Pinned }, claimed: true, hasTags: false);
        pass.Tags.ShouldBe(TagPlan.None);
        pass.OwnedBeforeWrite([])!.ShouldHaveSingleItem().ShouldBe(self);
        Situation(pass).IsRecorded.ShouldBe(false);

        var recorded = new MetricAlarmStatus { Aws = Pinned, Owned = [self] };
        Situation(Of(new MetricAlarmSpec(), recorded, claimed: true, hasTags: false)).IsRecorded.ShouldBe(true);
        Situation(Of(new MetricAlarmSpec(), recorded, hasTags: false)).IsRecorded.ShouldBe(false);
    }

    [Fact]
    public void What_carries_tags_is_not_judged_by_what_is_recorded() =>
        Situation(Of(new MetricAlarmSpec())).IsRecorded.ShouldBeNull();

    [Fact]
    public void After_a_write_the_tags_are_the_desired_and_the_foreign_ones()
    {
        var owned = new OwnedPart[]
        {
            new() { Type = "Tag", Id = "old" },
        };
        var pass = Of(Tagged("new"), new MetricAlarmStatus { Owned = owned });
        pass.Observed = Observed(("old", "x"), ("foreign", "y"), ("aws:stack", "z"));
        var expected = new Dictionary<string, string>(Self.Tags())
        {
            ["new"] = "1",
            ["foreign"] = "y",
            ["aws:stack"] = "z",
        };
        pass.TagsAfterWrite().ShouldBe(expected, ignoreOrder: true);
    }

    private static Pass<MetricAlarm, ObservedAlarm> Of(
        MetricAlarmSpec spec,
        MetricAlarmStatus? status = null,
        string? paused = null,
        bool claimed = false,
        bool hasTags = true
    ) =>
        new(
            new MetricAlarm
            {
                Metadata = new ObjectMeta
                {
                    Namespace = "ml",
                    Name = "churn",
                    Annotations = paused is null
                        ? null
                        : new Dictionary<string, string> { [Annotations.Paused] = paused },
                },
                Spec = spec,
                Status = status,
            },
            Self
        )
        {
            IsClaimed = claimed,
            HasTags = hasTags,
            Asked = Pinned with { Arn = null },
        };

    private static Situation Situation(Pass<MetricAlarm, ObservedAlarm> pass)
    {
        var time = new FakeTimeProvider();
        return pass.Situation(rival: null, new WriteMemory<ObjectKey>(time), time.GetUtcNow());
    }

    private static MetricAlarmSpec Tagged(string key) =>
        new() { Tags = new Dictionary<string, string>(StringComparer.Ordinal) { [key] = "1" } };

    private static ObservedAlarm Observed(params (string, string)[] tags) =>
        new(new AwsAlarm { AlarmName = "ml_churn" }, Arn, tags.ToDictionary(StringComparer.Ordinal));
}
