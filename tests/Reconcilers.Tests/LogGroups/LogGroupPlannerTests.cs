using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.LogGroups;
using SageMakerMonitorOperator.Aws.CloudWatchLogs;
using SageMakerMonitorOperator.Reconcilers.Problems;
using AwsLogGroup = SageMakerMonitorOperator.Aws.CloudWatchLogs.LogGroup;

namespace SageMakerMonitorOperator.Reconcilers.Tests.LogGroups;

public sealed class LogGroupPlannerTests
{
    private const string Theirs = "arn:aws:kms:eu-west-1:111122223333:key/theirs";

    private readonly LogGroupModel _aws = new();

    private LogGroupObject Object => field ??= new LogGroupObject(_aws);

    [Fact]
    public void A_group_is_made_whole_and_tagged_in_one_call()
    {
        var spec = new LogGroupSpec
        {
            KmsKeyId = LogGroupObject.Alias,
            LogGroupClass = "INFREQUENT_ACCESS",
            DeletionProtectionEnabled = true,
            Tags = new Dictionary<string, string> { ["team"] = "ml" },
        };

        var create = (CreateLogGroupRequest)Object.Plan(spec).Steps.ShouldHaveSingleItem().Request;

        (create.LogGroupName, create.KmsKeyId).ShouldBe(("/churn", LogGroupObject.KeyOfAlias));
        (create.LogGroupClass, create.DeletionProtectionEnabled).ShouldBe(("INFREQUENT_ACCESS", true));
        create.Tags!.Keys.ShouldContain("team");
        create.Tags.Keys.ShouldContain(OwnerTags.ClusterId);
    }

    [Fact]
    public void What_is_not_set_is_not_sent()
    {
        var create = (CreateLogGroupRequest)Object.Plan(new LogGroupSpec()).Steps.ShouldHaveSingleItem().Request;
        (create.KmsKeyId, create.LogGroupClass, create.DeletionProtectionEnabled).ShouldBe((null, null, null));
    }

    [Fact]
    public void An_adopted_group_is_tagged_before_it_is_changed()
    {
        Found();
        Object
            .Plan(new LogGroupSpec { KmsKeyId = LogGroupObject.Alias, DeletionProtectionEnabled = true })
            .Operations()
            .ShouldBe(["TagResource", "PutLogGroupDeletionProtection", "AssociateKmsKey"]);
    }

    [Fact]
    public void A_key_that_the_object_put_is_taken_off_with_the_spec()
    {
        Object.Reconcile(new LogGroupSpec { KmsKeyId = LogGroupObject.Alias });
        var plan = Object.Reconcile(new LogGroupSpec());
        plan.Operations().ShouldBe(["DisassociateKmsKey"]);
        _aws.Group!.KmsKeyId.ShouldBeNull();
        Object.Owned.ShouldBeEmpty();
    }

    [Fact]
    public void A_key_that_others_put_stays_where_the_spec_names_none()
    {
        Found(new() { LogGroupName = "/churn", KmsKeyId = Theirs });
        Object.Reconcile(new LogGroupSpec()).Operations().ShouldBe(["TagResource"]);
        _aws.Group!.KmsKeyId.ShouldBe(Theirs);
        Object.Owned.ShouldBeEmpty();
    }

    [Fact]
    public void An_alias_that_leads_elsewhere_is_another_key()
    {
        var spec = new LogGroupSpec { KmsKeyId = LogGroupObject.Alias };
        Object.Reconcile(spec);
        Object.AliasKey = Theirs;
        Object.Plan(spec).Operations().ShouldBe(["AssociateKmsKey"]);
    }

    [Theory]
    [InlineData(null, true, true)]
    [InlineData(null, false, false)]
    [InlineData(false, true, false)]
    [InlineData(true, false, true)]
    public void Protection_is_left_as_it_is_where_the_spec_does_not_say(bool? wanted, bool found, bool then)
    {
        Found(new() { LogGroupName = "/churn", DeletionProtectionEnabled = found });
        Object.Reconcile(new LogGroupSpec { DeletionProtectionEnabled = wanted });
        _aws.Group!.DeletionProtectionEnabled.ShouldBe(then);
    }

    [Fact]
    public void Another_class_cannot_be_mended()
    {
        Found(new() { LogGroupName = "/churn", LogGroupClass = "DELIVERY" });
        var plan = Object.Plan(new LogGroupSpec { LogGroupClass = "STANDARD" });
        plan.IsEmpty.ShouldBeFalse();
        plan.Fields().ShouldContain("logGroupClass");
        plan.Obstacle.ShouldNotBeNull().Message.ShouldContain("is of class DELIVERY, and the spec wants STANDARD");
        Object.Plan(new LogGroupSpec()).Obstacle.ShouldBeNull();
    }

    [Fact]
    public void A_key_of_another_Region_is_refused()
    {
        var spec = new LogGroupSpec { KmsKeyId = "arn:aws:kms:us-east-1:111122223333:key/1" };
        var problem = Should.Throw<ProblemException>(() => Object.Plan(spec)).Problem;
        (problem.Kind, problem.Reason).ShouldBe((ProblemKind.Stalled, Reasons.InvalidSpec));
        problem.Message.ShouldContain("which is in us-east-1, and the group is in eu-west-1");
    }

    [Fact]
    public void A_group_is_deleted_by_one_call()
    {
        Found();
        Object.PlanDeletion(new LogGroupSpec()).Operations().ShouldBe(["DeleteLogGroup"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(null)]
    public void A_protected_group_is_waited_for(bool? wanted)
    {
        Found(new() { LogGroupName = "/churn", DeletionProtectionEnabled = true });
        var plan = Object.PlanDeletion(new LogGroupSpec { DeletionProtectionEnabled = wanted });
        plan.Steps.ShouldBeEmpty();
        plan.Awaits.ShouldNotBeNull().Reason.ShouldBe(Reasons.DeletionProtected);
    }

    [Fact]
    public void A_group_that_the_spec_does_not_want_protected_is_freed_and_deleted()
    {
        Found(new() { LogGroupName = "/churn", DeletionProtectionEnabled = true });
        var plan = Object.PlanDeletion(new LogGroupSpec { DeletionProtectionEnabled = false });
        plan.Operations().ShouldBe(["PutLogGroupDeletionProtection", "DeleteLogGroup"]);
        plan.Steps.ToList().ForEach(_aws.Apply);
        _aws.Group.ShouldBeNull();
    }

    private void Found(AwsLogGroup? group = null) => _aws.Group = group ?? new() { LogGroupName = "/churn" };
}
