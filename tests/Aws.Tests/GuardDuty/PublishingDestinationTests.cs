using SageMakerMonitorOperator.Aws.GuardDuty;

namespace SageMakerMonitorOperator.Aws.Tests.GuardDuty;

public sealed class PublishingDestinationTests : GuardDutyTest
{
    [Fact]
    public async Task A_destination_is_created()
    {
        var sent = await SentAsync(
            async (aws, token) =>
            {
                var request = new CreatePublishingDestinationRequest
                {
                    DetectorId = Detector,
                    DestinationType = "S3",
                    DestinationProperties = new("arn:aws:s3:::bucket/folder/", "arn:key"),
                    ClientToken = "once",
                };
                (await aws.CreatePublishingDestinationAsync(request, token)).DestinationId.ShouldBe("d1");
            },
            """{"destinationId":"d1"}"""
        );

        sent.Body.ShouldBe(
            """{"destinationType":"S3","destinationProperties":{"destinationArn":"arn:aws:s3:::bucket/folder/","kmsKeyArn":"arn:key"},"clientToken":"once"}"""
        );
    }

    [Fact]
    public async Task A_destination_is_found_and_described()
    {
        await SentAsync(
            async (aws, token) =>
                (
                    await aws.ListPublishingDestinationsAsync(new() { DetectorId = Detector }, token)
                ).Destinations.ShouldBe([new("d1", "S3", PublishingStatuses.PendingVerification)]),
            """{"destinations":[{"destinationId":"d1","destinationType":"S3","status":"PENDING_VERIFICATION"}]}"""
        );
        await SentAsync(
            async (aws, token) =>
            {
                var request = new DescribePublishingDestinationRequest { DetectorId = Detector, DestinationId = "d1" };
                var found = await aws.DescribePublishingDestinationAsync(request, token);
                found.DestinationProperties.ShouldBe(new("arn:aws:s3:::bucket", "arn:key"));
                found.PublishingFailureStartTimestamp.ShouldBe(1_700_000_000_000);
            },
            """{"destinationId":"d1","destinationType":"S3","status":"UNABLE_TO_PUBLISH_FIX_DESTINATION_PROPERTY","publishingFailureStartTimestamp":1700000000000,"destinationProperties":{"destinationArn":"arn:aws:s3:::bucket","kmsKeyArn":"arn:key"}}"""
        );
    }
}
