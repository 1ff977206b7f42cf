using SageMakerMonitorOperator.Aws.GuardDuty;

namespace SageMakerMonitorOperator.Aws.Tests.GuardDuty;

/// <summary>Methods and URIs are those of AWS's service model.</summary>
public sealed class RouteTests : GuardDutyTest
{
    private const string Root = $"/detector/{Detector}";

    public static TheoryData<string, Func<GuardDutyClient, CancellationToken, Task>> Routes =>
        new()
        {
            { "GET /detector", (aws, token) => aws.ListDetectorsAsync(new(), token) },
            {
                "GET /detector?maxResults=50&nextToken=a%2Bb%3D",
                (aws, token) => aws.ListDetectorsAsync(new() { MaxResults = 50, NextToken = "a+b=" }, token)
            },
            { "POST /detector", (aws, token) => aws.CreateDetectorAsync(new() { Enable = true }, token) },
            { $"GET {Root}", (aws, token) => aws.GetDetectorAsync(new() { DetectorId = Detector }, token) },
            { $"POST {Root}", (aws, token) => aws.UpdateDetectorAsync(new() { DetectorId = Detector }, token) },
            { $"DELETE {Root}", (aws, token) => aws.DeleteDetectorAsync(new() { DetectorId = Detector }, token) },
            {
                $"GET {Root}/administrator",
                (aws, token) => aws.GetAdministratorAccountAsync(new() { DetectorId = Detector }, token)
            },
            {
                $"GET {Root}/filter?nextToken=n",
                (aws, token) => aws.ListFiltersAsync(new() { DetectorId = Detector, NextToken = "n" }, token)
            },
            {
                $"POST {Root}/filter",
                (aws, token) =>
                    aws.CreateFilterAsync(
                        new()
                        {
                            DetectorId = Detector,
                            Name = "low",
                            FindingCriteria = new(),
                        },
                        token
                    )
            },
            {
                $"GET {Root}/filter/a%2Fb",
                (aws, token) => aws.GetFilterAsync(new() { DetectorId = Detector, FilterName = "a/b" }, token)
            },
            {
                $"POST {Root}/filter/low",
                (aws, token) => aws.UpdateFilterAsync(new() { DetectorId = Detector, FilterName = "low" }, token)
            },
            {
                $"DELETE {Root}/filter/low",
                (aws, token) => aws.DeleteFilterAsync(new() { DetectorId = Detector, FilterName = "low" }, token)
            },
            {
                $"GET {Root}/publishingDestination",
                (aws, token) => aws.ListPublishingDestinationsAsync(new() { DetectorId = Detector }, token)
            },
            {
                $"POST {Root}/publishingDestination",
                (aws, token) =>
                    aws.CreatePublishingDestinationAsync(
                        new()
                        {
                            DetectorId = Detector,
                            DestinationType = "S3",
                            DestinationProperties = new("arn:aws:s3:::bucket", "arn:key"),
                        },
                        token
                    )
            },
            {
                $"GET {Root}/publishingDestination/d1",
                (aws, token) =>
                    aws.DescribePublishingDestinationAsync(new() { DetectorId = Detector, DestinationId = "d1" }, token)
            },
            {
                $"POST {Root}/publishingDestination/d1",
                (aws, token) =>
                    aws.UpdatePublishingDestinationAsync(new() { DetectorId = Detector, DestinationId = "d1" }, token)
            },
            {
                $"DELETE {Root}/publishingDestination/d1",
                (aws, token) =>
                    aws.DeletePublishingDestinationAsync(new() { DetectorId = Detector, DestinationId = "d1" }, token)
            },
            {
                $"GET /tags/{Encoded}",
                (aws, token) => aws.ListTagsForResourceAsync(new() { ResourceArn = Arn }, token)
            },
            {
                $"POST /tags/{Encoded}",
                (aws, token) =>
                    aws.TagResourceAsync(
                        new()
                        {
                            ResourceArn = Arn,
                            Tags = new Dictionary<string, string> { ["team"] = "ml" },
                        },
                        token
                    )
            },
            {
                $"DELETE /tags/{Encoded}?tagKeys=a%2Fb&tagKeys=c",
                (aws, token) => aws.UntagResourceAsync(new() { ResourceArn = Arn, TagKeys = ["a/b", "c"] }, token)
            },
        };

    private static string Encoded => Uri.EscapeDataString(Arn);

    [Theory]
    [MemberData(nameof(Routes), DisableDiscoveryEnumeration = true)]
    public async Task An_operation_goes_to_its_URI(string route, Func<GuardDutyClient, CancellationToken, Task> call)
    {
        var sent = await SentAsync(call);

        $"{sent.Method} {sent.Target}".ShouldBe(route);
        sent.Headers["Authorization"].ShouldContain("/eu-west-1/guardduty/aws4_request");
        (sent.Body.Length > 0).ShouldBe(sent.Method == "POST");
        sent.Headers.GetValueOrDefault("Content-Type").ShouldBe(sent.Method == "POST" ? "application/json" : null);
    }
}
