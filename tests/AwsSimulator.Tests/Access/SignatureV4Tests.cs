using System.Text;
using SageMakerMonitorOperator.AwsSimulator.Access.Signatures;
using SageMakerMonitorOperator.AwsSimulator.Protocol;

namespace SageMakerMonitorOperator.AwsSimulator.Tests.Access;

/// <summary>AWS's published test suite for SigV4, each case by its name there.</summary>
public sealed class SignatureV4Tests
{
    private const string Token =
        "AQoDYXdzEPT//////////wEXAMPLEtc764bNrC9SAPBSM22wDOk4x4HIZ8j4FZTwdQWLWsKWHGBuFqwAeMicRXmxfpSPfIeoIYRqTflfKD8YU"
        + "uwthAx7mSEI/qkPpKPi/kMcGdQrmGdeehM4IC1NtBmUpp2wUE8phUZampKsburEDy0KPkyQDYwT7WZ0wq5VSXDvp75YU9HFvlRd8Tx6q6fE8YQc"
        + "HNVXAkiY9q6d+xo0rKwT38xVqr7ZD0u0iPPkUL64lIZbqBAz+scqKmlzm8FDrypNC9Yjc8fPOLn9FX9KSYvKTr4rvx3iSIlTJabIQwj2ICCR/o"
        + "LxBA==";

    public static TheoryData<string, string, string, string, string, string> Suite =>
        new()
        {
            { "get-vanilla", "GET", "", "", "", "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31" },
            { "post-vanilla", "POST", "", "", "", "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b" },
            {
                "get-vanilla-query-order-key-case",
                "GET",
                "Param2=value2&Param1=value1",
                "",
                "",
                "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500"
            },
            {
                "get-header-value-trim",
                "GET",
                "",
                "my-header1: value1\nmy-header2:\"a   b   c\"",
                "",
                "acc3ed3afb60bb290fc8d2dd0098b9911fcaa05412b367055dee359757a9c736"
            },
            {
                "get-header-key-duplicate",
                "GET",
                "",
                "my-header1:value2,value2,value1",
                "",
                "c9d5ea9f3f72853aea855b47ea873832890dbdd183b4468f858259531a5138ea"
            },
            {
                "post-header-value-case",
                "POST",
                "",
                "my-header1:VALUE1",
                "",
                "cdbc9802e29d2942e5e10b5bccfdd67c5f22c7c4e8ae67b53629efa58b974b7d"
            },
            {
                "post-sts-header-before",
                "POST",
                "",
                $"x-amz-security-token:{Token}",
                "",
                "85d96828115b5dc0cfc3bd16ad9e210dd772bbebba041836c64533a82be05ead"
            },
            {
                "post-x-www-form-urlencoded",
                "POST",
                "",
                "content-type:application/x-www-form-urlencoded",
                "Param1=value1",
                "ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a"
            },
        };

    [Theory]
    [MemberData(nameof(Suite))]
    public void The_signature_is_the_one_that_AWS_publishes(
        string name,
        string method,
        string query,
        string header,
        string body,
        string signature
    )
    {
        const string Date = "20150830T123600Z";
        var headers = $"host:example.amazonaws.com\nx-amz-date:{Date}\n{header}"
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(':', 2))
            .ToDictionary(line => line[0], line => line[1]);
        var request = new WireRequest(method, "/", query, headers, Encoding.UTF8.GetBytes(body));

        var signed = SignatureV4.Sign(
            request,
            new CredentialScope("AKIDEXAMPLE", "20150830", "us-east-1", "service"),
            [.. headers.Keys.Order(StringComparer.Ordinal)],
            Date,
            "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"
        );

        signed.ShouldBe(signature, name);
    }

    [Fact]
    public void A_path_is_encoded_once_more_than_it_came()
    {
        var request = new WireRequest("GET", "/tags/a%3Ab", "", new Dictionary<string, string>(), []);

        SignatureV4.CanonicalRequest(request, []).ShouldStartWith("GET\n/tags/a%253Ab\n");
    }
}
