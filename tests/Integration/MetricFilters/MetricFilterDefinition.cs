using System.Text.Json;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Api.Validation;
using SageMakerMonitorOperator.Aws.CloudWatchLogs;
using SageMakerMonitorOperator.AwsSimulator;
using SageMakerMonitorOperator.Integration.Kinds;
using SageMakerMonitorOperator.Integration.Kinds.Fields;
using SageMakerMonitorOperator.Integration.LogFilters;
using SageMakerMonitorOperator.Integration.LogGroups;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Integration.MetricFilters;

internal sealed class MetricFilterDefinition : KindDefinition
{
    private const string Sample = "is no part of the filter";
    private const string WaitsForGroups =
        "takes a LogGroup, of which the suite knows nothing: LogGroups/ReferenceTests";

    public override string Kind => "MetricFilter";

    public override bool HasTags => false;

    public override JsonObject Spec =>
        new()
        {
            ["filterPattern"] = "ERROR",
            ["metricNamespace"] = "SageMaker/Endpoints",
            ["metricName"] = "ErrorLines",
            ["metricValue"] = "1",
        };

    public override JsonObject Change => new() { ["filterPattern"] = "?ERROR ?Exception", ["unit"] = "Count" };

    public override IReadOnlyList<FieldDrift> Drifts { get; } =
    [
        new("filterPattern", "filterPattern", "DEBUG"),
        new("applyOnTransformedLogs", filter => Flip(filter, "applyOnTransformedLogs")),
        new("fieldSelectionCriteria", "fieldSelectionCriteria", "@aws.region = \"eu-west-1\""),
        new("emitSystemFieldDimensions", "emitSystemFieldDimensions", new JsonArray("@aws.region")),
        OfMetric("metricNamespace", "Other"),
        OfMetric("metricName", "Other"),
        OfMetric("metricValue", "7"),
        OfMetric("defaultValue", 7, without: "dimensions"),
        OfMetric("dimensions", new JsonObject { ["Other"] = "$.other" }, without: "defaultValue"),
        OfMetric("unit", "Gigabytes"),
    ];

    public override IReadOnlyDictionary<string, string> WithoutSample { get; } =
        new Dictionary<string, string> { ["logGroupRef"] = WaitsForGroups, ["logGroupRef.name"] = WaitsForGroups };

    public override IReadOnlyDictionary<string, string> WithoutDrift { get; } =
        new Dictionary<string, string>
        {
            ["logGroupName"] = "says which resource it is",
            ["patternTests[].name"] = Sample,
            ["patternTests[].message"] = Sample,
            ["patternTests[].matches"] = Sample,
            ["patternTests[].extractedValues"] = Sample,
        };

    public override IReadOnlyList<string> LostByMoto =>
        ["applyOnTransformedLogs", "fieldSelectionCriteria", "emitSystemFieldDimensions"];

    public override IReadOnlyList<Violation> Validate(JsonElement resource) =>
        MetricFilterValidator.Instance.Validate(resource);

    public override Task PrepareAsync(Uri aws, JsonObject spec) =>
        spec["logGroupName"] is { } group ? ForeignLogGroups.MakeAsync(aws, group.ToString()) : Task.CompletedTask;

    public override JsonObject Fit(JsonObject spec, string awsName) => FilterGroups.Fit(spec, awsName);

    public override string? NameBeside(string awsName) => FilterGroups.Of(awsName);

    // A group's filters are read all together.
    public override string ReadMark(JsonObject spec, string awsName) => spec["logGroupName"]!.ToString();

    public override async Task CreateAsStrangerAsync(Uri aws, string awsName, IReadOnlyDictionary<string, string> tags)
    {
        await ForeignLogGroups.MakeAsync(aws, FilterGroups.Of(awsName));
        await ForeignLogGroups.AsStrangerAsync(
            aws,
            logs =>
                logs.PutMetricFilterAsync(
                    new()
                    {
                        LogGroupName = FilterGroups.Of(awsName),
                        FilterName = awsName,
                        FilterPattern = "theirs",
                        MetricTransformations =
                        [
                            new MetricTransformation
                            {
                                MetricNamespace = "Theirs",
                                MetricName = "Lines",
                                MetricValue = "1",
                            },
                        ],
                    },
                    TestContext.Current.CancellationToken
                )
        );
    }

    public override JsonObject Read(AwsSimulatorServer aws, string awsName) =>
        FilterGroups.On(aws).MetricFilters.Find(FilterGroups.Of(awsName), awsName)!;

    public override void Write(AwsSimulatorServer aws, string awsName, JsonObject members) =>
        FilterGroups
            .On(aws)
            .MetricFilters.Set(FilterGroups.Of(awsName), awsName, FilterGroups.With(Read(aws, awsName), members));

    public override void WriteTags(AwsSimulatorServer aws, string awsName, IReadOnlyDictionary<string, string?> tags) =>
        throw new NotSupportedException("Filters have no tags.");

    public override void Delete(AwsSimulatorServer aws, string awsName) =>
        FilterGroups.On(aws).MetricFilters.Remove(FilterGroups.Of(awsName), awsName).ShouldBeTrue();

    private static JsonObject Flip(JsonObject filter, string member) =>
        new() { [member] = filter[member] is null ? true : null };

    private static FieldDrift OfMetric(string field, JsonNode value, string? without = null) =>
        new(
            field,
            filter =>
            {
                var metrics = filter["metricTransformations"]!.DeepClone().AsArray();
                var metric = metrics[0]!.AsObject();
                metric[field] = value.DeepClone();
                if (without is not null)
                {
                    metric.Remove(without);
                }

                return new JsonObject { ["metricTransformations"] = metrics };
            }
        );
}
