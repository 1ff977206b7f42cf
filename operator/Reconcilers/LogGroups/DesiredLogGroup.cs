using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.LogGroups;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.Problems;

namespace SageMakerMonitorOperator.Reconcilers.LogGroups;

/// <summary>The group as it shall be; what is null is left as it is found.</summary>
/// <param name="Identity">Which group.</param>
/// <param name="KeyArn">The key that encrypts; null where the spec names none.</param>
/// <param name="OwnKeys">The keys that earlier passes put, of which one that the spec names no more is taken off.</param>
internal sealed record DesiredLogGroup(
    AwsResourceIdentity Identity,
    string? KeyArn,
    IReadOnlyCollection<string> OwnKeys,
    string? Class,
    bool? IsProtected
)
{
    /// <summary>What is recorded of a key: its ARN.</summary>
    public const string KeyPart = "KmsKey";

    /// <exception cref="ProblemException">Waiting for a key that was not looked up; Stalled, when it is of another Region.</exception>
    public static DesiredLogGroup Of(Intent<LogGroup> intent)
    {
        var spec = intent.Resource.Spec;
        return new(
            intent.Identity,
            spec.KmsKeyId is { } key ? OfRegion(intent.Keys.Of(key, intent.Identity), key, intent.Identity) : null,
            [.. (intent.Resource.Status?.Owned ?? []).Where(part => part.Type == KeyPart).Select(part => part.Id)],
            spec.LogGroupClass,
            spec.DeletionProtectionEnabled
        );
    }

    private static string OfRegion(string arn, string key, AwsResourceIdentity here) =>
        KmsKeyForms.RegionOf(arn) == here.Region
            ? arn
            : throw ProblemException.Stalled(
                Reasons.InvalidSpec,
                $"`spec.kmsKeyId` names '{key}', which is in {KmsKeyForms.RegionOf(arn)}, and the group is in {here.Region};"
                    + " name a key of the same Region"
            );
}
