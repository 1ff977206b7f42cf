using System.Net;

namespace SageMakerMonitorOperator.AwsSimulator.Tests.CloudTrail;

public sealed class BucketTests : SimulatorTest
{
    private const string Policy =
        """{"Statement":{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::models/*"}}""";

    [Fact]
    public async Task A_bucket_is_made_once_and_its_policy_put_read_and_deleted()
    {
        (await SendAsync(HttpMethod.Put, "/models/")).Status.ShouldBe(HttpStatusCode.OK);
        (await SendAsync(HttpMethod.Put, "/models/")).Body.ShouldContain("BucketAlreadyOwnedByYou");
        (await SendAsync(HttpMethod.Get, "/models/?policy")).Body.ShouldContain("<Code>NoSuchBucketPolicy</Code>");
        await SendAsync(HttpMethod.Put, "/models/?policy", Policy);
        (await SendAsync(HttpMethod.Get, "/models/?policy")).Body.ShouldBe(Policy);
        await SendAsync(HttpMethod.Delete, "/models/?policy");
        (await SendAsync(HttpMethod.Get, "/models/?policy")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_is_not_there_is_told_in_XML()
    {
        var (status, body) = await SendAsync(HttpMethod.Get, "/none/?policy");

        status.ShouldBe(HttpStatusCode.NotFound);
        body.ShouldStartWith("<Error><Code>NoSuchBucket</Code>");
    }

    [Fact]
    public async Task A_policy_that_is_none_is_refused()
    {
        await SendAsync(HttpMethod.Put, "/models/");

        (await SendAsync(HttpMethod.Put, "/models/?policy", """{"Statement":{"Effect":"Allow"}}""")).Body.ShouldContain(
            "MalformedPolicyDocument"
        );
    }

    private Task<(HttpStatusCode Status, string Body)> SendAsync(HttpMethod method, string path, string? body = null) =>
        Client.RestAsync("s3", method, path, body);
}
