using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.CloudWatch.MuteRules;
using SageMakerMonitorOperator.AwsSimulator.CloudWatch.Rules;
using SageMakerMonitorOperator.AwsSimulator.Consistency;
using SageMakerMonitorOperator.AwsSimulator.Journal;
using SageMakerMonitorOperator.AwsSimulator.Protocol;
using SageMakerMonitorOperator.AwsSimulator.Validation;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatch.AnomalyDetectors;

/// <summary>PutAnomalyDetector, DescribeAnomalyDetectors and DeleteAnomalyDetector, of one account and Region.</summary>
internal sealed class DetectorOperations(DetectorStore store, Lags lags)
{
    // "Anomaly detection models: 500 per Region" (CloudWatch service quotas, 2023)
    private const int Most = 500;

    private const int DefaultPage = 50;

    private ResourceShelf<Detector> Shelf => store.Shelf;

    public static bool Has(string operation) =>
        operation is "PutAnomalyDetector" or "DescribeAnomalyDetectors" or "DeleteAnomalyDetector";

    public JsonObject Answer(AwsRequest request) =>
        request.Operation switch
        {
            "PutAnomalyDetector" => Put(request),
            "DescribeAnomalyDetectors" => Describe(DetectorRules.Describe.Read(request)),
            _ => Delete(request),
        };

    /// <summary>A put's parameters as AWS answers them. The ranges are in no order that AWS documents: here in that of time.</summary>
    public static JsonObject ConfigurationOf(JsonObject parameters)
    {
        var configuration = (JsonObject)parameters.DeepClone();
        var training = configuration.Structure("Configuration") ?? [];
        var ranges = DetectorRules
            .Ranges(configuration)
            .OrderBy(range => MuteTimes.Read(range, "StartTime"))
            .Select(range => range.DeepClone());
        training["ExcludedTimeRanges"] = new JsonArray([.. ranges]);
        configuration["Configuration"] = training.DeepClone();
        return configuration;
    }

    private JsonObject Put(AwsRequest raw)
    {
        var request = Read(DetectorRules.Put, raw);
        Rule.Check(DetectorRules.OfConfiguration, request.Parameters);
        var name = DetectorIdentity.Of(request.Parameters);
        return Shelf.Use(all =>
        {
            var present = all.Find(name);
            if (present is null && all.All().Count() >= Most)
            {
                throw new AwsException("LimitExceededException", "The maximum number of anomaly detectors is reached.");
            }

            var configuration = ConfigurationOf(request.Parameters);
            Shelf.Write(
                present is null
                    ? new(name, Shelf.Arn(name)) { Configuration = configuration }
                    : present with
                    {
                        Configuration = configuration,
                    },
                present is null ? ResourceChangeKind.Created : ResourceChangeKind.Updated
            );
            return new JsonObject { ["AnomalyDetectorId"] = DetectorIdentity.Id(name) };
        });
    }

    // "If empty, defaults to SINGLE_METRIC."
    private JsonObject Describe(AwsRequest request)
    {
        var types = request.Texts("AnomalyDetectorTypes") is { Count: > 0 } asked ? asked : ["SINGLE_METRIC"];
        var page = request.Number("MaxResults") ?? DefaultPage;
        var after = PageToken.Read(request.Text("NextToken"));
        var matching = Shelf.Use(all =>
            all.All(lags.Reads)
                .Where(detector =>
                    detector.IsMath
                        ? types.Contains("METRIC_MATH")
                        : types.Contains("SINGLE_METRIC")
                            && detector.IsOf(request.Text("Namespace"), request.Text("MetricName"))
                )
                .Where(detector => after is null || string.CompareOrdinal(detector.Name, after) > 0)
                .Take(page + 1)
                .ToList()
        );
        var answer = new JsonObject
        {
            ["AnomalyDetectors"] = new JsonArray([.. matching.Take(page).Select(detector => detector.Describe())]),
        };
        if (matching.Count > page)
        {
            answer["NextToken"] = PageToken.After(matching[page - 1].Name);
        }

        return answer;
    }

    private JsonObject Delete(AwsRequest raw)
    {
        var name = DetectorIdentity.Of(Read(DetectorRules.Delete, raw).Parameters);
        return Shelf.Use(all =>
        {
            if (all.Find(name) is not { } detector)
            {
                throw new AwsException("ResourceNotFoundException", "The anomaly detector does not exist.", 404);
            }

            Shelf.Write(detector, ResourceChangeKind.Deleted);
            return new JsonObject();
        });
    }

    private static AwsRequest Read(RequestShape shape, AwsRequest raw)
    {
        var request = shape.Read(raw);
        Rule.Check(DetectorRules.OfIdentity, request.Parameters);
        Rule.Check(MetricMathRules.All, DetectorRules.AsAlarm(request.Parameters));
        return request;
    }
}
