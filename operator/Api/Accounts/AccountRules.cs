using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.Accounts;

/// <summary>The rules that both kinds of account have in common.</summary>
internal static class AccountRules
{
    public static IEnumerable<ValidationRule<T>> DefaultTags<T>()
        where T : AccountSpec => TagRules.Of<T>("defaultTags", "default-tags", spec => spec.DefaultTags);

    public static IReadOnlyList<TransitionRule<T>> Immutable<T>()
        where T : AccountSpec =>
        [
            new(
                "account-id-immutable",
                "self.accountId == oldSelf.accountId",
                "`accountId` must not change; create another account object instead",
                (old, now) => old.AccountId == now.AccountId
            ),
            new(
                "account-region-immutable",
                "self.defaultRegion == oldSelf.defaultRegion",
                "`defaultRegion` must not change; set `region` on the objects instead",
                (old, now) => old.DefaultRegion == now.DefaultRegion
            ),
        ];

    public static IReadOnlyList<ValidationRule<T>> Roles<T>()
        where T : AssumedRole =>
        [
            new(
                "session-tags-key",
                "!has(self.sessionTags) || self.sessionTags.all(key, size(key) >= 1 && size(key) <= 128 && !key.startsWith('aws:'))",
                "`sessionTags` must have keys of 1 to 128 characters that do not start with 'aws:'",
                role => role.SessionTags is null || role.SessionTags.Keys.All(TagRules.IsKey)
            ),
            new(
                "transitive-tag-keys-known",
                "!has(self.transitiveTagKeys) || self.transitiveTagKeys.all(key, has(self.sessionTags) && key in self.sessionTags)",
                "`transitiveTagKeys` must name keys of `sessionTags`",
                role =>
                    role.TransitiveTagKeys is null
                    || role.TransitiveTagKeys.All(key => role.SessionTags?.ContainsKey(key) == true)
            ),
        ];
}
