using SageMakerMonitorOperator.Testbed;

namespace SageMakerMonitorOperator.Integration.Testbed;

public sealed class EnvironmentTests
{
    [Fact]
    public async Task AWS_is_reached_through_the_record()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var environment = await TestEnvironment.StartAsync(cancellationToken);
        using var client = new HttpClient();

        using var request = new HttpRequestMessage(HttpMethod.Post, environment.Aws.Url);
        request.Headers.TryAddWithoutValidation(
            "Authorization",
            "AWS4-HMAC-SHA256 Credential=testing/20260101/eu-west-1/monitoring/aws4_request, SignedHeaders=host, Signature=0"
        );
        request.Content = new FormUrlEncodedContent([new("Action", "DescribeAlarms"), new("Version", "2010-08-01")]);
        using var answer = await client.SendAsync(request, cancellationToken);

        answer.IsSuccessStatusCode.ShouldBeTrue();
        environment.Aws.Calls.ShouldHaveSingleItem().Operation.ShouldBe("DescribeAlarms");
    }
}
