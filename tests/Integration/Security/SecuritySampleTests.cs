using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Credentials;
using SageMakerMonitorOperator.Integration.Fixtures;
using SageMakerMonitorOperator.Integration.Trails;
using SageMakerMonitorOperator.Tests.Shared;

namespace SageMakerMonitorOperator.Integration.Security;

/// <summary>deploy/samples/security/, applied in one go.</summary>
public sealed class SecuritySampleTests(Cluster cluster) : OperatorTest(cluster, "security")
{
    [Fact]
    public async Task One_apply_gives_a_trail_that_logs_invocations_of_endpoints()
    {
        const string Bucket = "ml-audit-logs";
        await TrailSurroundings.MakeBucketAsync(Cluster.MotoUrl, Bucket, TrailSurroundings.BucketPolicy(Bucket));

        await KubectlAsync("apply", "--validate=false", "-f", Repository.File("deploy/samples/security"));
        await UntilAsync("sagemaker-audit", "Ready", "True", kind: "trail");

        using var connections = new AwsConnectionFactory(new AwsClientOptions { EndpointUrl = Cluster.MotoUrl });
        var aws = connections.Connect(new AwsCredentials.Static("testing", "testing"), "us-east-1");
        var name = AwsName("sagemaker-audit");
        (await aws.CloudTrail.GetTrailStatusAsync(new() { Name = name }, Cancellation)).IsLogging.ShouldBeTrue();
        (await aws.CloudTrail.GetEventSelectorsAsync(new() { TrailName = name }, Cancellation))
            .AdvancedEventSelectors.SelectMany(selector => selector.FieldSelectors)
            .Where(field => field.Field == "resources.type")
            .SelectMany(field => field.EqualTo!)
            .ShouldContain("AWS::SageMaker::Endpoint");
    }
}
