namespace SageMakerMonitorOperator.AwsSimulator.Tests.Access;

/// <summary>On what an operation is asked for: Service Authorization Reference, GuardDuty.</summary>
public sealed class GuardDutyAuthorizationTests : AccessTest
{
    private const string Detectors = $"arn:aws:guardduty:eu-west-1:{Account}:detector/";

    [Theory]
    [InlineData("GET", "/detector/theirs", "GetDetector", "theirs")]
    [InlineData("DELETE", "/detector/theirs", "DeleteDetector", "theirs")]
    [InlineData("GET", "/detector/theirs/filter/low", "GetFilter", "theirs/filter/low")]
    [InlineData(
        "DELETE",
        "/detector/theirs/publishingDestination/d1",
        "DeletePublishingDestination",
        "theirs/publishingDestination/d1"
    )]
    public async Task An_operation_is_asked_for_on_what_it_is_about(
        string method,
        string path,
        string operation,
        string resource
    )
    {
        using var client = ClientOf("team", Allow("guardduty:*", $"{Detectors}ours*"));

        var (theirs, ours) = (
            await CallAsync(client, method, path),
            await CallAsync(client, method, path.Replace("theirs", "ours"))
        );

        theirs.ShouldContain($"guardduty:{operation} on resource: {Detectors}{resource}");
        ours.ShouldNotContain("AccessDenied");
    }

    [Fact]
    public async Task Tags_on_a_create_are_asked_for_as_if_they_were_put_by_themselves()
    {
        using var client = ClientOf("team", Allow("guardduty:CreateDetector", "*"));

        (await CallAsync(client, "POST", "/detector", """{"enable":true,"tags":{"a":"b"}}""")).ShouldContain(
            "guardduty:TagResource"
        );
        (await CallAsync(client, "POST", "/detector", """{"enable":true}""")).ShouldContain("detectorId");
    }

    private static string Allow(string action, string resource) =>
        $$"""{"Effect":"Allow","Action":"{{action}}","Resource":"{{resource}}"}""";

    private static async Task<string> CallAsync(
        AwsQueryClient client,
        string method,
        string path,
        string? body = null
    ) => (await client.RestAsync("guardduty", new HttpMethod(method), path, body)).Body;
}
