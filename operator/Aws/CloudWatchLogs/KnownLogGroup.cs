using System.Collections.Frozen;
using SageMakerMonitorOperator.Aws.Failures;

namespace SageMakerMonitorOperator.Aws.CloudWatchLogs;

/// <summary>What was last read of a log group.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Group">Null: there is none of the name, or <see cref="Failure"/> says why it is not known.</param>
/// <param name="ReadAt">When AWS was asked.</param>
public sealed record KnownLogGroup(string Name, LogGroup? Group, DateTimeOffset ReadAt)
{
    public AwsFailure? Failure { get; init; }

    /// <summary>As far as AWS lists them: none where nobody asked for groups with tags.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = FrozenDictionary<string, string>.Empty;
}
