using FsCheck;
using FsCheck.Fluent;
using SageMakerMonitorOperator.Api.LogGroups;

namespace SageMakerMonitorOperator.Reconcilers.Tests.LogGroups;

public sealed class LogGroupPropertyTests
{
    private const string Id = "1234abcd-12ab-34cd-56ef-1234567890ab";

    /// <summary>Every optional field unset or set, but for the class, which never changes.</summary>
    private static readonly Gen<LogGroupSpec> Any =
        from key in Properties.Maybe(LogGroupObject.Alias, Id, $"arn:aws:kms:eu-west-1:111122223333:key/{Id}")
        from isProtected in Gen.Elements<bool?>(null, true, false)
        from tags in Properties.Maybe(new Dictionary<string, string> { ["team"] = "ml" }, [])
        select new LogGroupSpec
        {
            KmsKeyId = key,
            DeletionProtectionEnabled = isProtected,
            Tags = tags,
        };

    [Fact]
    public void From_whatever_was_there_one_pass_leads_to_the_spec_and_the_next_plans_nothing() =>
        Properties.Hold(
            Any.Two(),
            specs =>
            {
                var group = new LogGroupObject(new LogGroupModel());
                group.Reconcile(specs.Item1);
                group.Plan(specs.Item1).ShouldBeEmptyPlan();
                group.Reconcile(specs.Item2);
                group.Plan(specs.Item2).ShouldBeEmptyPlan();
                group.Plan(specs.Item2, form: true).ShouldBeEmptyPlan();
            }
        );

    [Fact]
    public void A_key_by_its_id_is_the_key_by_its_ARN()
    {
        var group = new LogGroupObject(new LogGroupModel());
        group.Reconcile(new LogGroupSpec { KmsKeyId = Id });
        group.Plan(new LogGroupSpec { KmsKeyId = $"arn:aws:kms:eu-west-1:111122223333:key/{Id}" }).ShouldBeEmptyPlan();
    }
}
