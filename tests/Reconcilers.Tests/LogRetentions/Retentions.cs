using SageMakerMonitorOperator.Api.LogRetentions;
using SageMakerMonitorOperator.Aws.CloudWatchLogs;
using SageMakerMonitorOperator.Reconcilers.LogRetentions;

namespace SageMakerMonitorOperator.Reconcilers.Tests.LogRetentions;

/// <summary>LogRetentions and log groups for tests.</summary>
internal static class Retentions
{
    public const string Group = "/aws/sagemaker/Endpoints/churn";

    public static DateTimeOffset Start { get; } = new(2026, 8, 1, 12, 0, 0, TimeSpan.Zero);

    public static LogRetentionSpec Of(params string[] prefixes) => new() { RetentionInDays = 30, Prefixes = prefixes };

    public static LogRetention Object(
        LogRetentionSpec spec,
        string name = "sagemaker",
        string @namespace = "ml",
        int age = 0,
        LogRetentionStatus? status = null
    ) =>
        new()
        {
            Metadata = new()
            {
                Namespace = @namespace,
                Name = name,
                Uid = $"uid-of-{@namespace}-{name}",
                Generation = 1,
                CreationTimestamp = Start.AddDays(-age),
            },
            Spec = spec,
            Status = status,
        };

    public static KnownLogGroup Known(
        string name = Group,
        int? days = null,
        string @class = LogGroupClasses.Standard,
        long bytes = 0,
        params (string Key, string Value)[] tags
    ) =>
        new(
            name,
            new LogGroup
            {
                LogGroupName = name,
                RetentionInDays = days,
                LogGroupClass = @class,
                StoredBytes = bytes,
            },
            Start
        )
        {
            Tags = tags.ToDictionary(tag => tag.Key, tag => tag.Value),
        };

    public static IReadOnlyList<GroupFinding> Survey(
        LogRetentionSpec spec,
        params IReadOnlyList<KnownLogGroup> known
    ) => new Survey(Object(spec), []).Of(known);
}
