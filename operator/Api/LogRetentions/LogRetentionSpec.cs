using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.Validation;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.LogRetentions;

/// <summary>
/// The retention, and the log groups that it is for: all that at least one of logGroupNames, prefixes, pattern and tags
/// selects, except what exclude takes out.
/// </summary>
public sealed record LogRetentionSpec : ManagedSpec, IRegionalSpec, IValidated<LogRetentionSpec>
{
    /// <summary>The AWS Region, such as eu-west-1. Unset means the account's defaultRegion. Immutable.</summary>
    [Length(1, 32)]
    [Pattern(RegionalSpec.RegionPattern)]
    public string? Region { get; init; }

    /// <summary>Days for which CloudWatch Logs keeps events, one of AWS's values; 0 means for ever.</summary>
    [RangeMinimum(0)]
    [RangeMaximum(3653)]
    public required int RetentionInDays { get; init; }

    /// <summary>Names of log groups, exactly as they are. One that does not exist yet is waited for by nobody: it is set once it is there.</summary>
    [Items(MinItems = 1, MaxItems = 500)]
    [ItemLength(1, 512, Pattern = LogGroupText.NamePattern)]
    [ListSet]
    public IReadOnlyList<string>? LogGroupNames { get; init; }

    /// <summary>What names begin with, such as /aws/sagemaker/.</summary>
    [Items(MinItems = 1, MaxItems = 50)]
    [ItemLength(1, 512, Pattern = LogGroupText.NamePattern)]
    [ListSet]
    public IReadOnlyList<string>? Prefixes { get; init; }

    /// <summary>What whole names look like: * stands for any number of characters, / among them, and ? for one; case counts. AWS's own logGroupNamePattern, which finds a text anywhere in a name, is *text* here.</summary>
    [Length(1, 512)]
    [Pattern(LogGroupText.GlobPattern)]
    public string? Pattern { get; init; }

    /// <summary>Tags, all of which a group must carry with these values. AWS's list of tagged groups (GetResources) lags: a tag may count minutes late.</summary>
    [Items(MinItems = 1, MaxItems = 50)]
    [ItemLength(0, 256)]
    public IReadOnlyDictionary<string, string>? Tags { get; init; }

    /// <summary>Log groups that are left alone, whatever selects them here. Another LogRetention may still have them.</summary>
    public ExcludedLogGroups? Exclude { get; init; }

    /// <summary>Whether a retention that AWS has may become shorter, which deletes the events that are older, within 72 hours as a rule: Forbid never does it, FromNeverExpire (the default) only where events never expired, Allow always.</summary>
    public ShorteningPolicy? Shortening { get; init; }

    /// <summary>https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html</summary>
    public static IReadOnlyList<ValidationRule<LogRetentionSpec>> Rules { get; } =
    [
        new(
            "retention-days",
            $"self.retentionInDays in [{string.Join(", ", RetentionDays.All)}]",
            $"`retentionInDays` must be 0 (never expire) or one of AWS's values: {string.Join(", ", RetentionDays.All.Skip(1))}",
            spec => RetentionDays.All.Contains(spec.RetentionInDays)
        ),
        new(
            "retention-selector",
            "has(self.logGroupNames) || has(self.prefixes) || has(self.pattern) || has(self.tags)",
            "at least one of `logGroupNames`, `prefixes`, `pattern` and `tags` must be set",
            spec =>
                spec.LogGroupNames is not null
                || spec.Prefixes is not null
                || spec.Pattern is not null
                || spec.Tags is not null
        ),
        new(
            "retention-tag-key-length",
            "!has(self.tags) || self.tags.all(key, size(key) >= 1 && size(key) <= 128)",
            "`tags` must have keys of 1 to 128 characters",
            spec => spec.Tags is null || spec.Tags.Keys.All(key => Characters.Count(key) is >= 1 and <= 128)
        ),
    ];

    public static IReadOnlyList<TransitionRule<LogRetentionSpec>> Transitions { get; } =
    [AwsResourceRules.RegionImmutable<LogRetentionSpec>()];
}

/// <summary>Log groups to be left alone: those that at least one of these selects. Tags cannot take one out: AWS's list of them lags, and the events would be gone.</summary>
public sealed record ExcludedLogGroups : IValidated<ExcludedLogGroups>
{
    /// <summary>Names of log groups, exactly as they are.</summary>
    [Items(MinItems = 1, MaxItems = 500)]
    [ItemLength(1, 512, Pattern = LogGroupText.NamePattern)]
    [ListSet]
    public IReadOnlyList<string>? LogGroupNames { get; init; }

    /// <summary>What names begin with.</summary>
    [Items(MinItems = 1, MaxItems = 50)]
    [ItemLength(1, 512, Pattern = LogGroupText.NamePattern)]
    [ListSet]
    public IReadOnlyList<string>? Prefixes { get; init; }

    /// <summary>What whole names look like, with * and ? as in spec.pattern.</summary>
    [Length(1, 512)]
    [Pattern(LogGroupText.GlobPattern)]
    public string? Pattern { get; init; }

    public static IReadOnlyList<ValidationRule<ExcludedLogGroups>> Rules { get; } =
    [
        new(
            "exclude-selector",
            "has(self.logGroupNames) || has(self.prefixes) || has(self.pattern)",
            "at least one of `logGroupNames`, `prefixes` and `pattern` must be set",
            exclude => exclude.LogGroupNames is not null || exclude.Prefixes is not null || exclude.Pattern is not null
        ),
    ];
}

/// <summary>Whether a retention may become shorter.</summary>
public enum ShorteningPolicy
{
    /// <summary>Never: a group keeps its events as long as it does, or longer.</summary>
    Forbid,

    /// <summary>Only where the events never expired.</summary>
    FromNeverExpire,

    /// <summary>Always.</summary>
    Allow,
}
