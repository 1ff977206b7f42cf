using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Aws.CloudWatchLogs;
using SageMakerMonitorOperator.Reconcilers.Planning;
using SageMakerMonitorOperator.Reconcilers.Problems;

namespace SageMakerMonitorOperator.Reconcilers.LogGroups;

/// <summary>Decides which writes make CloudWatch Logs equal to the spec. No I/O.</summary>
internal static class LogGroupPlanner
{
    private const string Key = "kmsKeyId";
    private const string Class = "logGroupClass";
    private const string Protection = "deletionProtectionEnabled";

    public static Plan Plan(DesiredLogGroup desired, TagPlan tags, ObservedLogGroup? observed) =>
        observed is null ? Create(desired, tags) : Update(desired, tags, observed);

    /// <summary>A protected group goes only when the spec says that it is not to be protected.</summary>
    public static Plan Delete(string name, bool? isProtected, ObservedLogGroup observed)
    {
        var delete = new Step(new DeleteLogGroupRequest { LogGroupName = name }, "the object was deleted");
        return observed.Group.DeletionProtectionEnabled switch
        {
            false => new([], [delete]),
            true when isProtected == false => new(
                [],
                [Protect(name, isProtected: false, "the object was deleted"), delete]
            ),
            _ => Planning.Plan.Empty with { Awaits = Protected(observed.Arn) },
        };
    }

    private static Plan Create(DesiredLogGroup desired, TagPlan tags) =>
        new(
            [],
            [
                new Step(
                    new CreateLogGroupRequest
                    {
                        LogGroupName = desired.Identity.Name,
                        KmsKeyId = desired.KeyArn,
                        LogGroupClass = desired.Class,
                        DeletionProtectionEnabled = desired.IsProtected is true ? true : null,
                        Tags = tags.Desired,
                    },
                    "there is no log group of this name"
                ),
            ]
        );

    private static Plan Update(DesiredLogGroup desired, TagPlan tags, ObservedLogGroup observed)
    {
        var drift = Fields.Compare(Wanted(desired, observed), Found(observed));
        var change = TagChange.Between(tags.Desired, observed.Tags, tags.ManagedKeys);
        return new Plan(
            [.. drift, .. change.Drift(observed.Tags)],
            // Tags first: an adopted group is marked as ours before it is changed.
            [.. LogGroupTags.Steps(change, observed.Arn), .. drift.SelectMany(field => Steps(field, desired))]
        )
        {
            Obstacle = drift.Any(field => field.Field == Class) ? OtherClass(desired, observed) : null,
        };
    }

    private static Fields Found(ObservedLogGroup observed)
    {
        var fields = new Fields();
        fields.Set(Key, KeyOf(observed));
        fields.Set(Class, observed.Group.LogGroupClass);
        fields.Set(Protection, Text(observed.Group.DeletionProtectionEnabled));
        return fields;
    }

    // What the spec leaves open is wanted as it is found; only a key that was put for the object is not.
    private static Fields Wanted(DesiredLogGroup desired, ObservedLogGroup observed)
    {
        var found = KeyOf(observed);
        var fields = new Fields();
        fields.Set(Key, desired.KeyArn ?? (found is not null && desired.OwnKeys.Contains(found) ? null : found));
        fields.Set(Class, desired.Class ?? observed.Group.LogGroupClass);
        fields.Set(Protection, Text(desired.IsProtected ?? observed.Group.DeletionProtectionEnabled));
        return fields;
    }

    public static string? KeyOf(ObservedLogGroup observed) => Canonical.Text(observed.Group.KmsKeyId);

    private static string Text(bool value) => value ? "true" : "false";

    private static IEnumerable<Step> Steps(FieldDrift drift, DesiredLogGroup desired)
    {
        var name = desired.Identity.Name;
        var because = $"differs in {drift.Field}";
        return drift.Field switch
        {
            Key when desired.KeyArn is { } key =>
            [
                new Step(new AssociateKmsKeyRequest { LogGroupName = name, KmsKeyId = key }, because),
            ],
            Key => [new Step(new DisassociateKmsKeyRequest { LogGroupName = name }, "the spec names no key any more")],
            Protection => [Protect(name, desired.IsProtected!.Value, because)],
            _ => [],
        };
    }

    private static Step Protect(string name, bool isProtected, string reason) =>
        new(
            new PutLogGroupDeletionProtectionRequest
            {
                LogGroupIdentifier = name,
                DeletionProtectionEnabled = isProtected,
            },
            reason
        );

    private static Problem OtherClass(DesiredLogGroup desired, ObservedLogGroup observed) =>
        new(
            ProblemKind.Stalled,
            Reasons.Rejected,
            $"{observed.Arn} is of class {observed.Group.LogGroupClass}, and the spec wants {desired.Class}: AWS never changes the class"
                + " of a log group. Create another object without `spec.logGroupClass` or with the group's own, or delete the"
                + " group on AWS, and its log events with it, so that it is made anew"
        );

    private static Problem Protected(string arn) =>
        new(
            ProblemKind.Stalled,
            Reasons.DeletionProtected,
            $"{arn} is protected from deletion. If it may go, and its log events with it, set `spec.deletionProtectionEnabled: false`"
        );
}
