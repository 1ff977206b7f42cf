using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SageMakerMonitorOperator.AwsSimulator.Consistency;
using SageMakerMonitorOperator.AwsSimulator.Journal;
using SageMakerMonitorOperator.AwsSimulator.Protocol;
using SageMakerMonitorOperator.AwsSimulator.Validation;

namespace SageMakerMonitorOperator.AwsSimulator.GuardDuty.Operations;

/// <summary>Where the detector's findings are exported to. Members of an administrator account may set it too.</summary>
internal sealed partial class Destinations(DetectorStore store, Timeline<Detector> all)
{
    private readonly Detectors detectors = new(store, all);

    public JsonObject List(AwsRequest request, TimeSpan lag) =>
        GuardDutyPages.Answer(
            request,
            "destinations",
            detectors.Find(request, lag).Destinations,
            one => one.Id,
            one => new JsonObject
            {
                ["destinationId"] = one.Id,
                ["destinationType"] = one.Type,
                ["status"] = one.Status,
            }
        );

    public JsonObject Describe(AwsRequest request, TimeSpan lag) =>
        Find(detectors.Find(request, lag), request).Describe();

    public JsonObject Create(AwsRequest request)
    {
        var parameters = request.Parameters;
        var detector = detectors.Find(request);
        var type = parameters.Text("destinationType")!;
        if (detector.Destinations.Find(one => one.Type == type) is { } present)
        {
            return Detectors.IsSame(present.ClientToken, request)
                ? Id(present)
                : throw GuardDutyErrors.DestinationExists();
        }

        var destination = Checked(
            With(new(store.NextId(), type, Arn: "", KmsKeyArn: ""), parameters) with
            {
                ClientToken = parameters.Text("clientToken"),
                Tags = DetectorTags.Read(parameters),
            }
        );
        Write(detector with { Destinations = detector.Destinations.Add(destination) });
        return Id(destination);
    }

    public JsonObject Update(AwsRequest request)
    {
        var detector = detectors.Find(request);
        var destination = Find(detector, request);
        var changed = Checked(With(destination, request.Parameters));
        return Write(detector with { Destinations = detector.Destinations.Replace(destination, changed) });
    }

    public JsonObject Delete(AwsRequest request)
    {
        var detector = detectors.Find(request);
        return Write(detector with { Destinations = detector.Destinations.Remove(Find(detector, request)) });
    }

    private static PublishingDestination Find(Detector detector, AwsRequest request) =>
        detector.Destinations.Find(one => one.Id == request.Text("DestinationId"))
        ?? throw GuardDutyErrors.NoDestination();

    private static PublishingDestination With(PublishingDestination destination, JsonObject parameters)
    {
        var properties = parameters.Structure("destinationProperties") ?? [];
        return destination with
        {
            Arn = properties.Text("destinationArn") ?? destination.Arn,
            KmsKeyArn = properties.Text("kmsKeyArn") ?? destination.KmsKeyArn,
        };
    }

    // It tries to write there before it answers.
    private PublishingDestination Checked(PublishingDestination destination)
    {
        GuardDutyErrors.Expect(Bucket.IsMatch(destination.Arn) && Key.IsMatch(destination.KmsKeyArn));
        return store.CanUse(destination.Arn) && store.CanUse(destination.KmsKeyArn)
            ? destination with
            {
                Status = store.Verifies ? PublishingDestination.Publishing : PublishingDestination.Pending,
                FailedSince = null,
            }
            : throw GuardDutyErrors.CannotPublish();
    }

    private JsonObject Write(Detector detector)
    {
        store.Shelf.Write(detector with { UpdatedAt = store.Now }, ResourceChangeKind.Updated);
        return [];
    }

    private static JsonObject Id(PublishingDestination destination) => new() { ["destinationId"] = destination.Id };

    [GeneratedRegex(
        @"^arn:[a-z-]+:s3:::[a-z0-9.-]{3,63}(/.*)?\z",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Bucket { get; }

    [GeneratedRegex(
        @"^arn:[a-z-]+:kms:[a-z0-9-]+:\d{12}:key/[\w-]+\z",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Key { get; }
}
