using SageMakerMonitorOperator.Api.LogFilters;
using SageMakerMonitorOperator.Api.MetricAlarms;
using SageMakerMonitorOperator.Api.Validation;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.MetricFilters;

/// <summary>
/// The filter as it shall be. AWS takes exactly one metric transformation: its members stand here beside the pattern. Unset
/// fields mean AWS's defaults, which are enforced too.
/// </summary>
public sealed record MetricFilterSpec : LogFilterSpec, IValidated<MetricFilterSpec>
{
    private const string NamePattern = @"^[^:*\$]+$";

    /// <summary>The namespace of the metric, such as SageMaker/Endpoints; no colon, asterisk or dollar sign.</summary>
    [Length(1, 255)]
    [Pattern(NamePattern)]
    public required string MetricNamespace { get; init; }

    /// <summary>The name of the metric, such as ErrorLines; no colon, asterisk or dollar sign.</summary>
    [Length(1, 255)]
    [Pattern(NamePattern)]
    public required string MetricName { get; init; }

    /// <summary>What each matching log event adds to the metric: a number such as "1", or a field of the event such as $latency or $.latency.</summary>
    [Length(1, 100)]
    [Pattern(@"^(\$.+|[-+]?([0-9]+([.][0-9]*)?|[.][0-9]+)([eE][-+]?[0-9]+)?)$")]
    public required string MetricValue { get; init; }

    /// <summary>What the metric gets in a minute in which log events arrive and none matches. Unset means nothing. Not together with dimensions.</summary>
    public double? DefaultValue { get; init; }

    /// <summary>Dimensions of the metric, by name; each value names a field of the event, such as $variant or $.variant. At most three. Every combination of values is a metric that AWS charges for.</summary>
    [Items(MaxItems = 3)]
    [ItemLength(1, 255, Pattern = @"^\$.+$")]
    [AtomicMap]
    public IReadOnlyDictionary<string, string>? Dimensions { get; init; }

    /// <summary>The unit of the metric. Unset means None.</summary>
    [StandardUnit]
    public string? Unit { get; init; }

    /// <summary>Only for a group that gathers logs of several accounts or Regions: which of these are dimensions too. @aws.account and @aws.region.</summary>
    [Items(MaxItems = 2)]
    [ItemLength(1, 16, Pattern = "^@aws[.](account|region)$")]
    [ListSet]
    public IReadOnlyList<string>? EmitSystemFieldDimensions { get; init; }

    /// <summary>Sample lines that the pattern must or must not match, by name. CloudWatch Logs is asked (TestMetricFilter) before the filter is put; when a line turns out otherwise, nothing is put.</summary>
    [Items(MaxItems = 50)]
    [ListMap("name")]
    public IReadOnlyList<PatternTest>? PatternTests { get; init; }

    /// <summary>https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_MetricTransformation.html</summary>
    public static IReadOnlyList<ValidationRule<MetricFilterSpec>> Rules { get; } =
    [
        LogFilterRules.OneGroup<MetricFilterSpec>(),
        new(
            "metric-filter-default-or-dimensions",
            "!has(self.defaultValue) || !has(self.dimensions)",
            "`defaultValue` and `dimensions` must not be set together",
            spec => spec.DefaultValue is null || spec.Dimensions is null
        ),
        new(
            "metric-filter-dimension-name",
            "!has(self.dimensions) || self.dimensions.all(name, size(name) >= 1 && size(name) <= 255)",
            "`dimensions` must have names of 1 to 255 characters",
            spec =>
                spec.Dimensions is null || spec.Dimensions.Keys.All(name => Characters.Count(name) is >= 1 and <= 255)
        ),
    ];

    public static IReadOnlyList<TransitionRule<MetricFilterSpec>> Transitions { get; } =
        LogFilterRules.Transitions<MetricFilterSpec>();
}
