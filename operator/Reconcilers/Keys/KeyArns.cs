using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Reconcilers.Problems;

namespace SageMakerMonitorOperator.Reconcilers.Keys;

/// <summary>The ARNs of the KMS keys that a spec names. Only aliases have to be looked up.</summary>
public sealed class KeyArns(IReadOnlyList<KmsAlias> aliases)
{
    public static KeyArns None { get; } = new([]);

    /// <summary>As status has them; null where there is nothing to say.</summary>
    public IReadOnlyList<KmsAlias>? Aliases => aliases.Count == 0 ? null : aliases;

    public static KeyArns Recorded(AwsResourceStatus? status) =>
        status is KeyedResourceStatus { KmsAliases: { } recorded } ? new(recorded) : None;

    /// <summary>The key's ARN, whichever way it is named.</summary>
    /// <exception cref="ProblemException">Waiting, when it is an alias that was not looked up.</exception>
    public string Of(string key, AwsResourceIdentity here) =>
        !KmsKeyForms.IsAlias(key)
            ? KmsKeyForms.ArnOf(key, here)
            : Find(key)?.KeyArn
                ?? throw ProblemException.Waiting(Reasons.ReferenceNotReady, $"the KMS alias '{key}' is not known yet");

    public KmsAlias? Find(string alias) => aliases.FirstOrDefault(known => known.Alias == alias);
}
