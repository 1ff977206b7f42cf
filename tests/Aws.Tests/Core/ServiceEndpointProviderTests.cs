using Amazon.Runtime;
using SageMakerMonitorOperator.Aws.CloudTrail;
using SageMakerMonitorOperator.Aws.CloudWatch;
using SageMakerMonitorOperator.Aws.CloudWatchLogs;
using SageMakerMonitorOperator.Aws.Core;
using SageMakerMonitorOperator.Aws.EventBridge;
using SageMakerMonitorOperator.Aws.ResourceGroupsTagging;

namespace SageMakerMonitorOperator.Aws.Tests.Core;

/// <summary>Expected hosts are from botocore's endpoint rule sets.</summary>
public sealed class ServiceEndpointProviderTests
{
    [Theory]
    [InlineData("eu-west-1", false, false, "monitoring.eu-west-1.amazonaws.com", "tagging.eu-west-1.amazonaws.com")]
    [InlineData(
        "us-east-1",
        true,
        false,
        "monitoring-fips.us-east-1.amazonaws.com",
        "tagging-fips.us-east-1.amazonaws.com"
    )]
    [InlineData("us-east-1", false, true, "monitoring.us-east-1.api.aws", "tagging.us-east-1.api.aws")]
    [InlineData("us-east-1", true, true, "monitoring-fips.us-east-1.api.aws", "tagging-fips.us-east-1.api.aws")]
    [InlineData(
        "us-gov-west-1",
        true,
        false,
        "monitoring.us-gov-west-1.amazonaws.com",
        "tagging-fips.us-gov-west-1.amazonaws.com"
    )]
    [InlineData(
        "cn-north-1",
        false,
        false,
        "monitoring.cn-north-1.amazonaws.com.cn",
        "tagging.cn-north-1.amazonaws.com.cn"
    )]
    [InlineData(
        "cn-north-1",
        false,
        true,
        "monitoring.cn-north-1.api.amazonwebservices.com.cn",
        "tagging.cn-north-1.api.amazonwebservices.com.cn"
    )]
    [InlineData(
        "us-iso-east-1",
        false,
        false,
        "monitoring.us-iso-east-1.c2s.ic.gov",
        "tagging.us-iso-east-1.c2s.ic.gov"
    )]
    [InlineData("eu-south-9", false, false, "monitoring.eu-south-9.amazonaws.com", "tagging.eu-south-9.amazonaws.com")]
    public void A_region_has_its_host(string region, bool fips, bool dualStack, string monitoring, string tagging)
    {
        Resolve(CloudWatchClient.Service, region, fips, dualStack).ShouldBe($"https://{monitoring}");
        Resolve(TaggingClient.Service, region, fips, dualStack).ShouldBe($"https://{tagging}");
    }

    [Theory]
    [InlineData("", false, false, null, "Missing Region")]
    [InlineData("x.evil.example/#", false, false, null, "the Region is no name of a host")]
    [InlineData("x.evil.example", false, false, null, "the Region is no name of a host")]
    [InlineData("x@evil", false, false, null, "the Region is no name of a host")]
    [InlineData("eu-west-1", true, false, "http://x", "FIPS and custom endpoint are not supported")]
    [InlineData("eu-west-1", false, true, "http://x", "Dualstack and custom endpoint are not supported")]
    public void What_cannot_be_is_refused(string region, bool fips, bool dualStack, string? url, string text) =>
        Should
            .Throw<AmazonClientException>(() => Resolve(CloudWatchClient.Service, region, fips, dualStack, url))
            .Message.ShouldBe($"Invalid Configuration: {text}");

    [Theory]
    [InlineData("us-gov-west-1", "logs.us-gov-west-1.amazonaws.com")]
    [InlineData("us-gov-east-1", "logs.us-gov-east-1.amazonaws.com")]
    [InlineData("us-east-1", "logs-fips.us-east-1.amazonaws.com")]
    public void CloudWatch_Logs_is_FIPS_at_its_plain_host_in_GovCloud(string region, string host) =>
        Resolve(CloudWatchLogsClient.Service, region, fips: true, dualStack: false).ShouldBe($"https://{host}");

    [Theory]
    [InlineData("us-gov-west-1", "cloudtrail.us-gov-west-1.amazonaws.com")]
    [InlineData("us-east-1", "cloudtrail-fips.us-east-1.amazonaws.com")]
    public void CloudTrail_is_FIPS_at_its_plain_host_in_GovCloud(string region, string host) =>
        Resolve(CloudTrailClient.Service, region, fips: true, dualStack: false).ShouldBe($"https://{host}");

    [Theory]
    [InlineData("us-gov-west-1", "events.us-gov-west-1.amazonaws.com")]
    [InlineData("us-gov-east-1", "events.us-gov-east-1.amazonaws.com")]
    [InlineData("us-east-1", "events-fips.us-east-1.amazonaws.com")]
    public void EventBridge_is_FIPS_at_its_plain_host_in_GovCloud(string region, string host) =>
        Resolve(EventBridgeClient.Service, region, fips: true, dualStack: false).ShouldBe($"https://{host}");

    private static string Resolve(AwsService service, string region, bool fips, bool dualStack, string? url = null)
    {
        var parameters = new ServiceEndpointParameters
        {
            ["Region"] = region,
            ["UseFIPS"] = fips,
            ["UseDualStack"] = dualStack,
            ["Endpoint"] = url,
        };
        return new ServiceEndpointProvider(service).ResolveEndpoint(parameters).URL;
    }
}
