using SageMakerMonitorOperator.Api.Accounts;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Model;

namespace SageMakerMonitorOperator.Reconcilers.Accounts;

/// <summary>Which objects need an account: those that AWS may hold something of, by their finalizer.</summary>
public sealed class AccountUsers
{
    private readonly List<(string Kind, Func<IEnumerable<IManagedObject>> List)> _kinds = [];

    /// <summary>Before the controllers start.</summary>
    /// <param name="kind">The kind's name in the API.</param>
    /// <param name="list">All its objects, from the cache.</param>
    public void Add(string kind, Func<IEnumerable<IManagedObject>> list) => _kinds.Add((kind, list));

    /// <summary>
    /// Those of the namespaces that the account allows, such as <c>MetricAlarm ml/churn</c>, in order. An object of another
    /// namespace cannot use the credentials, and must not be able to hold the account by naming it.
    /// </summary>
    public IReadOnlyList<string> Of(IAwsAccount account) => Of(AccountKey.Of(account), account.Allows);

    /// <summary>Those of all namespaces, for an account that cannot be read.</summary>
    public IReadOnlyList<string> Of(AccountKey account) => Of(account, _ => true);

    private IReadOnlyList<string> Of(AccountKey account, Func<string?, bool> allows) =>
        [
            .. _kinds
                .SelectMany(kind => kind.List().Select(resource => (kind.Kind, resource)))
                .Where(user => Finalizers.IsClaimed(user.resource.Metadata) && AccountKey.Of(user.resource) == account)
                .Where(user => allows(user.resource.Metadata.Namespace))
                .Select(user => $"{user.Kind} {KeyOf(user.resource.Metadata)}")
                .Order(StringComparer.Ordinal),
        ];

    private static ObjectKey KeyOf(ObjectMeta metadata) => new(metadata.Namespace, metadata.Name);
}
