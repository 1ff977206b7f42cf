namespace SageMakerMonitorOperator.Aws.CloudWatchLogs;

/// <summary>Tags that a log group must carry, all of them with these values. Equal ones have the same text.</summary>
public sealed class TagSet(IReadOnlyDictionary<string, string> tags) : IEquatable<TagSet>
{
    private readonly string _text = string.Concat(
        tags.OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => $"{tag.Key}\n{tag.Value}\n")
    );

    public IReadOnlyDictionary<string, string> Tags => tags;

    public bool IsIn(IReadOnlyDictionary<string, string> found) =>
        tags.All(tag => found.TryGetValue(tag.Key, out var value) && value == tag.Value);

    public bool Equals(TagSet? other) => other is not null && _text == other._text;

    public override bool Equals(object? obj) => Equals(obj as TagSet);

    public override int GetHashCode() => _text.GetHashCode(StringComparison.Ordinal);
}
