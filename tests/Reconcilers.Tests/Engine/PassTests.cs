using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.MetricAlarms;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Credentials;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Reconcilers.Accounts;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.MetricAlarms;
using SageMakerMonitorOperator.Reconcilers.Ownership;
using SageMakerMonitorOperator.Reconcilers.Planning;
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
    [InlineData(null, null, true)]
    [InlineData("true", null, false)]
    [InlineData("True", null, false)]
    [InlineData("false", null, true)]
    [InlineData(null, ManagementPolicy.Enforce, true)]
    [InlineData(null, ManagementPolicy.Observe, false)]
    public void Writes_are_allowed_unless_paused_or_observed(string? paused, ManagementPolicy? policy, bool allowed) =>
        Of(new MetricAlarmSpec { ManagementPolicy = policy }, paused: paused).MayWrite.ShouldBe(allowed);

    [Theory]
    [InlineData("111122223333", "eu-west-1", null, true)]
    [InlineData("999999999999", "eu-west-1", null, false)]
    [InlineData("111122223333", "us-east-1", null, false)]
    [InlineData("111122223333", "eu-west-1", "other", false)]
    public void What_was_claimed_stays_where_it_is(string account, string region, string? name, bool same)
    {
        var pass = Of(new MetricAlarmSpec { Name = name }, new MetricAlarmStatus { Aws = Pinned });
        if (same)
        {
            Identify(pass, account, region, claimed: true).ShouldBe(Pinned);
            return;
        }

        var problem = Should.Throw<ProblemException>(() => Identify(pass, account, region, claimed: true)).Problem;
        (problem.Kind, problem.Reason).ShouldBe((ProblemKind.Stalled, Reasons.IdentityChanged));
        problem.Message.ShouldContain("Nothing is written");
        Identify(pass, account, region, claimed: false).Region.ShouldBe(region);
    }

    [Fact]
    public void A_first_pass_has_no_ARN_yet() =>
        Identify(Of(new MetricAlarmSpec()), "111122223333", "eu-west-1", claimed: true)
            .ShouldBe(Pinned with { Arn = null });

    [Theory]
    [InlineData(Arn, "tags.team", OwnershipVerdict.Ours)]
    [InlineData(Arn, "threshold", OwnershipVerdict.Conflict)]
    [InlineData(null, "tags.team", OwnershipVerdict.Conflict)]
    public void Untagged_is_recognised_by_its_pinned_ARN_and_an_equal_configuration(
        string? arn,
        string drift,
        OwnershipVerdict verdict
    )
    {
        var pass = Of(new MetricAlarmSpec(), new MetricAlarmStatus { Aws = Pinned with { Arn = arn } });
        pass.Observed = Observed();
        Identify(pass, "111122223333", "eu-west-1", claimed: true);
        pass.JudgeOwnership(new Plan([new FieldDrift { Field = drift }], [])).Verdict.ShouldBe(verdict);
        pass.JudgeOwnership(null).Verdict.ShouldBe(OwnershipVerdict.Conflict);
    }

    [Fact]
    public void What_an_unclaimed_object_only_observed_is_not_recognised_as_its_own()
    {
        var pass = Of(new MetricAlarmSpec(), new MetricAlarmStatus { Aws = Pinned });
        pass.Observed = Observed();
        Identify(pass, "111122223333", "eu-west-1", claimed: false);
        pass.JudgeOwnership(new Plan([new FieldDrift { Field = "tags.team" }], []))
            .Verdict.ShouldBe(OwnershipVerdict.Conflict);
    }

    [Fact]
    public void An_identity_that_was_only_observed_is_replaced_before_the_first_write()
    {
        var pass = Of(new MetricAlarmSpec { Name = "other" }, new MetricAlarmStatus { Aws = Pinned });
        Identify(pass, "111122223333", "eu-west-1", claimed: false);
        pass.IsPinned.ShouldBeFalse();
    }

    [Fact]
    public void A_claimed_object_in_sync_is_pinned()
    {
        var pass = Of(new MetricAlarmSpec(), new MetricAlarmStatus { Aws = Pinned });
        Identify(pass, "111122223333", "eu-west-1", claimed: true);
        pass.IsPinned.ShouldBeTrue();
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
    public void Tag_keys_are_recorded_before_the_write_and_dropped_ones_stay_recorded_until_in_sync()
    {
        var owned = new OwnedPart[]
        {
            new() { Type = "Tag", Id = "old" },
            new() { Type = "Target", Id = "other" },
        };
        var pass = Of(Tagged("new"), new MetricAlarmStatus { Owned = owned });
        pass.OwnedBeforeWrite()!.Select(part => part.Id).ShouldBe(["new", "old"]);
        pass.OwnedInSync()!.Select(part => part.Id).ShouldBe(["new"]);
        Of(new MetricAlarmSpec()).OwnedInSync().ShouldBeNull();
    }

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
        string? paused = null
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
        );

    private static MetricAlarmSpec Tagged(string key) =>
        new() { Tags = new Dictionary<string, string>(StringComparer.Ordinal) { [key] = "1" } };

    private static ObservedAlarm Observed(params (string, string)[] tags) =>
        new(new AwsAlarm { AlarmName = "ml_churn" }, Arn, tags.ToDictionary(StringComparer.Ordinal));

    private static AwsResourceIdentity Identify(
        Pass<MetricAlarm, ObservedAlarm> pass,
        string account,
        string region,
        bool claimed
    )
    {
        using var connections = new AwsConnectionFactory(new AwsClientOptions());
        var connection = connections.Connect(new AwsCredentials.Static("AK", "S"), region);
        return pass.Identity = pass.Identify(
            new AwsSession(connection, new(account, "aws", "arn:aws:iam::1:user/u")),
            claimed
        );
    }
}
