using FsCheck;
using FsCheck.Fluent;
using SageMakerMonitorOperator.Api.MetricFilters;

namespace SageMakerMonitorOperator.Reconcilers.Tests.MetricFilters;

internal static class MetricFilterSpecs
{
    public static MetricFilterSpec Base { get; } =
        new()
        {
            LogGroupName = MetricFilterObject.Group,
            FilterPattern = "ERROR",
            MetricNamespace = "SageMaker/Endpoints",
            MetricName = "ErrorLines",
            MetricValue = "1",
        };

    /// <summary>Every optional field unset or set.</summary>
    public static Gen<MetricFilterSpec> Any { get; } =
        from pattern in Gen.Elements(null, "", "ERROR", " ERROR\n", "{ $.level = \"é\" }")
        from value in Gen.Elements("1", "0.5", "$.latency")
        from defaultValue in Gen.Elements<double?>(null, 0, 0.1, 1e10)
        from dimensions in Properties.Maybe(
            new Dictionary<string, string>(),
            new Dictionary<string, string> { ["b"] = "$.b, a: $.a", ["a"] = "$.a" }
        )
        from unit in Properties.Maybe("None", "Count")
        from transformed in Gen.Elements<bool?>(null, false, true)
        from criteria in Properties.Maybe("@aws.account IN [\"111122223333\"]")
        from fields in Properties.Some("@aws.region", "@aws.account")
        select Base with
        {
            FilterPattern = pattern,
            MetricValue = value,
            DefaultValue = dimensions is null ? defaultValue : null,
            Dimensions = dimensions,
            Unit = unit,
            ApplyOnTransformedLogs = transformed,
            FieldSelectionCriteria = criteria,
            EmitSystemFieldDimensions = fields,
        };

    /// <summary>The same, said otherwise.</summary>
    public static MetricFilterSpec Otherwise(MetricFilterSpec spec) =>
        spec with
        {
            FilterPattern = $"\n{spec.FilterPattern} ",
            MetricValue = spec.MetricValue == "0.5" ? "5e-1" : spec.MetricValue,
            Dimensions = spec.Dimensions is { Count: 0 } ? null : spec.Dimensions,
            Unit = spec.Unit ?? "None",
            ApplyOnTransformedLogs = spec.ApplyOnTransformedLogs == true ? true : null,
            EmitSystemFieldDimensions = [.. (spec.EmitSystemFieldDimensions ?? []).Reverse()],
        };
}
