using SageMakerMonitorOperator.Api.LogRetentions;
using SageMakerMonitorOperator.Aws.CloudWatchLogs;

namespace SageMakerMonitorOperator.Reconcilers.LogRetentions;

/// <summary>What has to be read of AWS to find all log groups that specs select, in the fewest calls that can be foreseen.</summary>
internal static class RetentionScope
{
    public static LogGroupScope Of(params IReadOnlyCollection<LogRetentionSpec> specs)
    {
        var prefixes = Shortest(specs.SelectMany(Prefixes));
        return new LogGroupScope
        {
            Prefixes = prefixes,
            Names =
            [
                .. specs
                    .SelectMany(spec => spec.LogGroupNames ?? [])
                    .Where(name => !prefixes.Any(prefix => IsUnder(prefix, name)))
                    .Distinct(StringComparer.Ordinal),
            ],
            Tags =
            [
                .. specs
                    .Select(spec => spec.Tags)
                    .OfType<IReadOnlyDictionary<string, string>>()
                    .Select(tags => new TagSet(tags))
                    .Distinct(),
            ],
        };
    }

    private static IEnumerable<string> Prefixes(LogRetentionSpec spec) =>
        [.. spec.Prefixes ?? [], .. spec.Pattern is null ? [] : new[] { Head(spec.Pattern) }];

    // What all names that fit begin with.
    private static string Head(string pattern) => pattern.Split('*', '?')[0];

    // A listing of /aws has that of /aws/sagemaker.
    private static IReadOnlyCollection<string> Shortest(IEnumerable<string> prefixes)
    {
        var shortest = new List<string>();
        foreach (var prefix in prefixes.Order(StringComparer.Ordinal))
        {
            if (!shortest.Any(shorter => IsUnder(shorter, prefix)))
            {
                shortest.Add(prefix);
            }
        }

        return shortest;
    }

    private static bool IsUnder(string prefix, string name) => name.StartsWith(prefix, StringComparison.Ordinal);
}
