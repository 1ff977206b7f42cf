using SageMakerMonitorOperator.AwsSimulator.Journal;
using Tags = System.Collections.Immutable.ImmutableSortedDictionary<string, string>;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatch;

/// <summary>Resources that carry tags, found by their ARNs.</summary>
internal interface ITagHolder
{
    /// <returns>Null when it had no such resource then.</returns>
    Tags? TagsOf(string arn, TimeSpan lag = default);

    /// <returns>False when it has no such resource.</returns>
    bool Retag(string arn, Func<Tags, Tags> change, ResourceChangeKind kind);
}
