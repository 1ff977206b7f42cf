namespace SageMakerMonitorOperator.Aws.ResourceGroupsTagging;

/// <summary>Resources with this key and any of the values; any value when none is given.</summary>
public sealed record TagFilter(string Key, IReadOnlyList<string>? Values = null);
