using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.Common;

/// <summary>The spec of what lives in one Region.</summary>
public abstract record RegionalSpec : AwsResourceSpec, IRegionalSpec
{
    public const string RegionPattern = "^[a-z]{2,4}(-[a-z]+)+-[0-9]+$";

    /// <summary>The AWS Region, such as eu-west-1. Unset means the account's defaultRegion. Immutable.</summary>
    [Length(1, 32)]
    [Pattern(RegionPattern)]
    public string? Region { get; init; }
}

/// <summary>Has a Region.</summary>
public interface IRegionalSpec
{
    string? Region { get; }
}
