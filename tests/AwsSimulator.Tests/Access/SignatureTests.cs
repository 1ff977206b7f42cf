using System.Net;
using Microsoft.Extensions.Time.Testing;
using SageMakerMonitorOperator.AwsSimulator.Access;

namespace SageMakerMonitorOperator.AwsSimulator.Tests.Access;

public sealed class SignatureTests : AccessTest
{
    private const string Target = "ResourceGroupsTaggingAPI_20170126.GetResources";

    private static readonly Principal Anyone = new($"arn:aws:iam::{Account}:user/anyone");

    [Fact]
    public async Task A_request_signed_with_a_known_key_is_answered()
    {
        using var client = Client();

        (await client.CloudWatchAsync("DescribeAlarms")).Status.ShouldBe(HttpStatusCode.OK);
        (await client.JsonAsync("tagging", Target, "{}")).ShouldContain("ResourceTagMappingList");
    }

    [Fact]
    public async Task A_key_that_nobody_knows_is_refused()
    {
        using var client = Client("AKIAUNKNOWN");

        var answer = await client.CloudWatchAsync("DescribeAlarms");

        answer.Status.ShouldBe(HttpStatusCode.Forbidden);
        answer.One("Code").ShouldBe("InvalidClientTokenId");
        (await client.JsonAsync("tagging", Target, "{}")).ShouldContain("\"UnrecognizedClientException\"");
    }

    [Fact]
    public async Task A_wrong_secret_is_refused()
    {
        using var client = Client(secret: "wrong");

        var answer = await client.CloudWatchAsync("DescribeAlarms");

        answer.Status.ShouldBe(HttpStatusCode.Forbidden);
        answer.One("Code").ShouldBe("SignatureDoesNotMatch");
        answer.One("Message").ShouldStartWith("The request signature we calculated does not match the signature");
        (await client.JsonAsync("tagging", Target, "{}")).ShouldContain("\"InvalidSignatureException\"");
    }

    [Fact]
    public async Task A_body_that_was_changed_on_its_way_is_refused()
    {
        using var client = new AwsQueryClient(Server.Url, clock: Clock)
        {
            Tamper = request =>
                request.Content = new FormUrlEncodedContent([new("Action", "DeleteAlarms"), new("Version", "1")]),
        };

        (await client.CloudWatchAsync("DescribeAlarms")).One("Code").ShouldBe("SignatureDoesNotMatch");
    }

    [Theory]
    [InlineData("host", "date", "'Host' or ':authority' must be a 'SignedHeader'")]
    [InlineData("aws4_request", "aws3", "Credential should be scoped with a valid terminator: 'aws4_request'")]
    [InlineData("20260501/", "20260430/", "Date in Credential scope does not match")]
    public async Task A_header_that_is_not_as_SigV4_wants_it_is_refused_with_the_reason(
        string part,
        string changed,
        string reason
    )
    {
        using var client = Tampering(header => header.Replace(part, changed, StringComparison.Ordinal), part);

        (await client.CloudWatchAsync("DescribeAlarms")).One("Message").ShouldStartWith(reason);
    }

    [Theory]
    [InlineData("Basic dGVzdGluZzp0ZXN0aW5n")]
    [InlineData("AWS4-HMAC-SHA256 Credential=testing/20260501/eu-west-1/monitoring/aws4_request")]
    [InlineData("AWS4-HMAC-SHA256 Credential=testing, SignedHeaders=host, Signature=0")]
    public async Task A_header_that_is_not_whole_is_refused(string header)
    {
        using var client = Tampering(_ => header);

        var answer = await client.CloudWatchAsync("DescribeAlarms");

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.One("Code").ShouldBe("IncompleteSignature");
    }

    [Fact]
    public async Task A_request_without_a_signature_is_refused()
    {
        using var client = new AwsQueryClient(Server.Url, clock: Clock)
        {
            Tamper = request => request.Headers.Remove("Authorization"),
        };

        var answer = await client.CloudWatchAsync("DescribeAlarms");

        answer.Status.ShouldBe(HttpStatusCode.Forbidden);
        answer.One("Code").ShouldBe("MissingAuthenticationToken");
        (await client.JsonAsync("tagging", Target, "{}")).ShouldContain("\"MissingAuthenticationTokenException\"");
    }

    [Theory]
    [InlineData(-15 * 60, null)]
    [InlineData(15 * 60, null)]
    [InlineData(
        (-15 * 60) - 1,
        "Signature expired: 20260501T114459Z is now earlier than 20260501T114500Z (20260501T120000Z - 15 min.)"
    )]
    [InlineData(
        (15 * 60) + 1,
        "Signature not yet current: 20260501T121501Z is still later than 20260501T121500Z (20260501T120000Z + 15 min.)"
    )]
    public async Task A_signature_is_good_for_a_quarter_of_an_hour_around_its_time(int seconds, string? refusal)
    {
        using var client = Client(clock: new FakeTimeProvider(Clock.GetUtcNow().AddSeconds(seconds)));

        var answer = await client.CloudWatchAsync("DescribeAlarms");

        answer.All("Message").ShouldBe(refusal is null ? [] : [refusal]);
        answer.All("Code").ShouldBe(refusal is null ? [] : ["SignatureDoesNotMatch"]);
    }

    [Fact]
    public async Task A_temporary_key_is_good_with_its_token_until_it_expires()
    {
        var expiration = Clock.GetUtcNow().AddMinutes(15);
        Iam.Put(new AccessKey("ASIA1", "secret", Anyone) { SessionToken = "token", Expiration = expiration });
        using var client = Client("ASIA1", "secret", "token");
        using var tokenless = Client("ASIA1", "secret");

        (await client.CloudWatchAsync("DescribeAlarms")).Status.ShouldBe(HttpStatusCode.OK);
        (await tokenless.CloudWatchAsync("DescribeAlarms")).One("Code").ShouldBe("InvalidClientTokenId");
        Clock.SetUtcNow(expiration);
        (await client.CloudWatchAsync("DescribeAlarms")).One("Code").ShouldBe("ExpiredToken");
        (await client.JsonAsync("tagging", Target, "{}")).ShouldContain("\"ExpiredTokenException\"");
    }

    [Fact]
    public async Task A_key_that_is_taken_away_is_refused_from_then_on()
    {
        Iam.Put(new AccessKey("AKIA1", "secret", Anyone));
        using var client = Client("AKIA1", "secret");
        await client.CloudWatchAsync("DescribeAlarms");

        Iam.RemoveAccessKey("AKIA1");

        (await client.CloudWatchAsync("DescribeAlarms")).One("Code").ShouldBe("InvalidClientTokenId");
    }

    [Fact]
    public async Task Who_is_refused_has_changed_nothing()
    {
        using var client = Client(secret: "wrong");

        await PutAlarmAsync(client, "a");

        Server.CloudWatch.Alarms(Account, "eu-west-1").Find("a").ShouldBeNull();
        Server.Calls.After(0).ShouldHaveSingleItem().ErrorCode.ShouldBe("SignatureDoesNotMatch");
    }

    [Fact]
    public void A_key_does_not_show_its_secret() =>
        new AccessKey("AKIA1", "secret", Anyone).ToString().ShouldNotContain("secret");

    private AwsQueryClient Tampering(Func<string, string> change, string part = "") =>
        new(Server.Url, clock: Clock)
        {
            Tamper = request =>
            {
                var header = request.Headers.GetValues("Authorization").Single();
                header.ShouldContain(part);
                request.Headers.Remove("Authorization");
                request.Headers.TryAddWithoutValidation("Authorization", change(header));
            },
        };
}
