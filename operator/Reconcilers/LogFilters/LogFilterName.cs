using SageMakerMonitorOperator.Api.Common;

namespace SageMakerMonitorOperator.Reconcilers.LogFilters;

/// <summary>What AWS finds a filter by: its log group and its own name, neither of which can hold a colon.</summary>
public sealed record LogFilterName(string Group, string Filter)
{
    /// <summary>As <see cref="ToString"/> makes it.</summary>
    public static LogFilterName Parse(string name)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return new(name[..colon], name[(colon + 1)..]);
    }

    public static LogFilterName Of(AwsResourceIdentity identity) => Parse(identity.Name);

    public override string ToString() => $"{Group}:{Filter}";

    /// <summary>AWS has no ARNs for filters; this one is made after that of the log group.</summary>
    /// <param name="identity">Where the filter is.</param>
    /// <param name="type">Such as metric-filter.</param>
    public string Arn(AwsResourceIdentity identity, string type) =>
        $"arn:{identity.Partition}:logs:{identity.Region}:{identity.AccountId}:log-group:{Group}:{type}:{Filter}";
}
