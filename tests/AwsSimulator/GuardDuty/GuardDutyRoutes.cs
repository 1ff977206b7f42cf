using SageMakerMonitorOperator.AwsSimulator.Protocol;

namespace SageMakerMonitorOperator.AwsSimulator.GuardDuty;

/// <summary>The operations that the simulator has, as the service model has them.</summary>
internal static class GuardDutyRoutes
{
    private const string Detector = "/detector/{DetectorId}";
    private const string Filter = $"{Detector}/filter/{{FilterName}}";
    private const string Destination = $"{Detector}/publishingDestination/{{DestinationId}}";
    private const string Tags = "/tags/{ResourceArn}";

    public static IReadOnlyList<RestRoute> All { get; } =
    [
        new("ListDetectors", "GET", "/detector"),
        new("CreateDetector", "POST", "/detector"),
        new("GetDetector", "GET", Detector),
        new("UpdateDetector", "POST", Detector),
        new("DeleteDetector", "DELETE", Detector),
        new("GetAdministratorAccount", "GET", $"{Detector}/administrator"),
        new("ListFilters", "GET", $"{Detector}/filter"),
        new("CreateFilter", "POST", $"{Detector}/filter"),
        new("GetFilter", "GET", Filter),
        new("UpdateFilter", "POST", Filter),
        new("DeleteFilter", "DELETE", Filter),
        new("ListPublishingDestinations", "GET", $"{Detector}/publishingDestination"),
        new("CreatePublishingDestination", "POST", $"{Detector}/publishingDestination"),
        new("DescribePublishingDestination", "GET", Destination),
        new("UpdatePublishingDestination", "POST", Destination),
        new("DeletePublishingDestination", "DELETE", Destination),
        new("ListTagsForResource", "GET", Tags),
        new("TagResource", "POST", Tags),
        new("UntagResource", "DELETE", Tags) { Lists = ["tagKeys"] },
    ];
}
