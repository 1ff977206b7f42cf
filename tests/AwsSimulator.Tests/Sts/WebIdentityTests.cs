using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Access;

namespace SageMakerMonitorOperator.AwsSimulator.Tests.Sts;

public sealed class WebIdentityTests : RoleTest
{
    private const string Issuer = "https://oidc.eks.eu-west-1.amazonaws.com/id/CLUSTER";
    private const string Name = "oidc.eks.eu-west-1.amazonaws.com/id/CLUSTER";
    private const string Subject = "system:serviceaccount:sagemaker-monitor-system:sagemaker-monitor-operator";

    private static readonly OidcProvider Provider = new(Account, Issuer, ["sts.amazonaws.com"]);

    [Fact]
    public async Task The_bearer_of_a_token_becomes_the_role_without_a_signature()
    {
        var assumed = await AssumeAsync(Token());

        assumed.One("Arn").ShouldBe($"arn:aws:sts::{Account}:assumed-role/monitor/session");
        assumed.One("SubjectFromWebIdentityToken").ShouldBe(Subject);
        assumed.One("Audience").ShouldBe("sts.amazonaws.com");
        assumed.One("Provider").ShouldBe(Provider.Arn);
        using var session = SessionOf(assumed);
        (await session.CloudWatchAsync("DescribeAlarms")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Another_subject_is_denied()
    {
        var denied = await AssumeAsync(Token(("sub", "system:serviceaccount:other:default")));

        denied.Status.ShouldBe(HttpStatusCode.Forbidden);
        denied.One("Code").ShouldBe("AccessDenied");
        denied.One("Message").ShouldBe("Not authorized to perform sts:AssumeRoleWithWebIdentity");
    }

    [Theory]
    [InlineData("iss", "https://elsewhere", "InvalidIdentityToken", "No OpenIDConnect provider found in your account")]
    [InlineData("aud", "others", "InvalidIdentityToken", "Incorrect token audience")]
    [InlineData("exp", "1777636800", "ExpiredTokenException", "Token expired: current date/time 1777636800 must be")]
    [InlineData("sub", null, "InvalidIdentityToken", "Missing a required claim: sub")]
    public async Task A_token_that_is_not_for_this_is_refused(string claim, string? value, string code, string message)
    {
        var refused = await AssumeAsync(Token((claim, value)));

        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.One("Code").ShouldBe(code);
        refused.One("Message").ShouldStartWith(message);
    }

    [Theory]
    [InlineData("opaque")]
    [InlineData("a.b.c")]
    [InlineData("e30.W10.")]
    public async Task What_is_no_JWT_is_refused(string token) =>
        (await AssumeAsync(token)).One("Code").ShouldBe("InvalidIdentityToken");

    [Fact]
    public async Task A_signature_is_checked_where_the_issuers_key_is_known()
    {
        using var key = RSA.Create(2048);
        using var other = RSA.Create(2048);
        var provider = Provider with { PublicKey = key.ExportSubjectPublicKeyInfoPem() };

        (await AssumeAsync(Signed(key), provider)).Status.ShouldBe(HttpStatusCode.OK);
        (await AssumeAsync(Signed(other), provider)).One("Code").ShouldBe("InvalidIdentityToken");
        (await AssumeAsync(Token(), provider)).One("Code").ShouldBe("InvalidIdentityToken");
    }

    [Fact]
    public async Task The_token_does_not_show_in_the_call_log()
    {
        var token = Token();

        await AssumeAsync(token);

        var call = Server.Calls.After(0).ShouldHaveSingleItem();
        $"{call} {call.Parameters}".ShouldNotContain(token);
        call.Parameters["WebIdentityToken"]!.ToString().ShouldBe("(redacted)");
    }

    private async Task<Answer> AssumeAsync(string token, OidcProvider? provider = null)
    {
        Iam.Put(provider ?? Provider);
        var role = PutRole(
            "monitor",
            principal: $$"""{"Federated": "{{Provider.Arn}}"}""",
            condition: $$"""{"StringEquals": {"{{Name}}:sub": "{{Subject}}", "{{Name}}:aud": "sts.amazonaws.com"} }"""
        );
        using var client = new AwsQueryClient(Server.Url, clock: Clock)
        {
            Tamper = request => request.Headers.Remove("Authorization"),
        };
        return await client.StsAsync(
            "AssumeRoleWithWebIdentity",
            ("RoleArn", role.Arn),
            ("RoleSessionName", "session"),
            ("WebIdentityToken", token)
        );
    }

    private string Token(params (string Claim, string? Value)[] changes)
    {
        var claims = new JsonObject
        {
            ["iss"] = Issuer,
            ["sub"] = Subject,
            ["aud"] = new JsonArray("sts.amazonaws.com"),
            ["exp"] = Clock.GetUtcNow().AddHours(1).ToUnixTimeSeconds(),
        };
        foreach (var (claim, value) in changes)
        {
            claims[claim] = value;
        }

        return $"{Encode("""{"alg":"RS256"}""")}.{Encode(claims.ToJsonString())}.c2ln";
    }

    private string Signed(RSA key)
    {
        var text = Token()[..^".c2ln".Length];
        var signature = key.SignData(Encoding.UTF8.GetBytes(text), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{text}.{Base64Url.EncodeToString(signature)}";
    }

    private static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
