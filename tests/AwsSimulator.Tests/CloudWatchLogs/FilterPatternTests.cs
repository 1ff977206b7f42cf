using System.Text.Json.Nodes;

namespace SageMakerMonitorOperator.AwsSimulator.Tests.CloudWatchLogs;

/// <summary>The examples of CloudWatch Logs' User Guide, "Filter pattern syntax", and what bounds them.</summary>
public sealed class FilterPatternTests : CloudWatchLogsTest
{
    private const string Json =
        """{"eventType":"UpdateTrail","code":401,"latency":1.5,"ok":true,"none":null,"host":{"ip":"10.0.0.1"},"tags":["a","b"],"user id":1}""";

    private const string Line =
        """127.0.0.1 - frank [10/Oct/2000:13:25:15 -0700] "GET /index.html HTTP/1.0" 404 1534""";

    [Theory]
    [InlineData("", "anything", true)]
    [InlineData("ERROR", "[ERROR 400] BAD REQUEST", true)]
    [InlineData("ERROR", "[error 400]", false)]
    [InlineData("ERROR ARGUMENTS", "[ERROR] wrong ARGUMENTS", true)]
    [InlineData("ERROR ARGUMENTS", "[ERROR] wrong", false)]
    [InlineData("?ERROR ?ARGUMENTS", "wrong ARGUMENTS", true)]
    [InlineData("?ERROR ?ARGUMENTS", "fine", false)]
    [InlineData("?ERROR WARN", "ERROR", false)]
    [InlineData("ERROR -ARGUMENTS", "ERROR", true)]
    [InlineData("ERROR -ARGUMENTS", "ERROR ARGUMENTS", false)]
    [InlineData("\"INTERNAL SERVER ERROR\"", "500 INTERNAL SERVER ERROR", true)]
    [InlineData("\"INTERNAL SERVER ERROR\"", "ERROR SERVER INTERNAL", false)]
    [InlineData("%ERROR|WARN%", "WARN", true)]
    [InlineData("%^ERR%", "an ERR", false)]
    public async Task Terms_match(string pattern, string message, bool expected) =>
        (await MatchAsync(pattern, message) is not null).ShouldBe(expected);

    [Theory]
    [InlineData("""{ $.eventType = "UpdateTrail" }""", true)]
    [InlineData("""{ $.eventType = UpdateTrail }""", true)]
    [InlineData("""{ $.eventType = "Update*" }""", true)]
    [InlineData("""{ $.eventType != "UpdateTrail" }""", false)]
    [InlineData("""{ $.host.ip = %10\.0% }""", true)]
    [InlineData("""{ $.code = 4* }""", true)]
    [InlineData("""{ $.code >= 400 && $.code < 500 }""", true)]
    [InlineData("""{ $.code > 401 || $.latency > 1 }""", true)]
    [InlineData("""{ $.code = 401 && ($.latency > 2 || $.ok IS TRUE) }""", true)]
    [InlineData("""{ $.ok IS FALSE }""", false)]
    [InlineData("""{ $.none IS NULL }""", true)]
    [InlineData("""{ $.code IS NULL }""", false)]
    [InlineData("""{ $.absent NOT EXISTS }""", true)]
    [InlineData("""{ $.none NOT EXISTS }""", false)]
    [InlineData("""{ $.absent = 1 }""", false)]
    [InlineData("""{ $.tags[1] = "b" }""", true)]
    [InlineData("""{ $.tags[2] = "b" }""", false)]
    [InlineData("""{ $["user id"] = 1 }""", true)]
    public async Task Fields_of_JSON_match(string pattern, bool expected) =>
        (await MatchAsync(pattern, Json) is not null).ShouldBe(expected);

    [Theory]
    [InlineData("[ip, identity, user, time, request, status, bytes]", true)]
    [InlineData("[ip, identity, user, time, request, status]", false)]
    [InlineData("[ip, ..., status = 4*, bytes > 1000]", true)]
    [InlineData("[ip, ..., status = 4*, bytes > 2000]", false)]
    [InlineData("[..., status = 404 || status = 410, bytes]", true)]
    [InlineData("[ip = %^127%, ...]", true)]
    [InlineData("[ip, identity, user != frank, ...]", false)]
    [InlineData("[,,,,request = \"*html*\",,]", true)]
    public async Task Fields_between_blanks_match(string pattern, bool expected) =>
        (await MatchAsync(pattern, Line) is not null).ShouldBe(expected);

    [Fact]
    public async Task Fields_are_extracted()
    {
        (await MatchAsync("{ $.code = 4* && $.host.ip = * }", Json))!
            .ToJsonString()
            .ShouldBe("""{"$.code":"401","$.host.ip":"10.0.0.1"}""");
        var fields = (await MatchAsync("[ip, ..., status, bytes]", Line))!;
        fields["$status"]!.ToString().ShouldBe("404");
        fields["$4"]!.ToString().ShouldBe("10/Oct/2000:13:25:15 -0700");
    }

    [Theory]
    [InlineData("{ $.a = }")]
    [InlineData("{ $.a = 1")]
    [InlineData("{ a = 1 }")]
    [InlineData("{ $.a }")]
    [InlineData("{ $.a > x }")]
    [InlineData("{ $.a = 1 } more")]
    [InlineData("[a, b")]
    [InlineData("[..., ...]")]
    [InlineData("[a = 1 && b = 2]")]
    [InlineData("Exit-code")]
    [InlineData("\"open")]
    [InlineData("%open")]
    [InlineData("%(a)%")]
    [InlineData("%a!%")]
    [InlineData("%[%")]
    public async Task What_is_no_pattern_is_refused(string pattern) =>
        await RefusedAsync("TestMetricFilter", Test(pattern, "x"), Invalid, "pattern");

    [Fact]
    public async Task Matches_are_numbered_from_one()
    {
        var answer = await DoneAsync("TestMetricFilter", Test("ERROR", "fine", "ERROR 1"));

        answer["matches"]!
            .ToJsonString()
            .ShouldBe("""[{"eventNumber":2,"eventMessage":"ERROR 1","extractedValues":{}}]""");
    }

    [Fact]
    public async Task Fifty_messages_are_tested_at_once()
    {
        await RefusedAsync("TestMetricFilter", Test(""), Invalid);
        await RefusedAsync("TestMetricFilter", Test("", [.. Enumerable.Repeat("x", 51)]), Invalid);
    }

    private static JsonObject Test(string pattern, params string[] messages) =>
        new() { ["filterPattern"] = pattern, ["logEventMessages"] = new JsonArray([.. messages]) };

    /// <returns>The fields, or null when the message does not match.</returns>
    private async Task<JsonNode?> MatchAsync(string pattern, string message) =>
        (await DoneAsync("TestMetricFilter", Test(pattern, message)))["matches"]!
            .AsArray()
            .SingleOrDefault()
            ?["extractedValues"];
}
