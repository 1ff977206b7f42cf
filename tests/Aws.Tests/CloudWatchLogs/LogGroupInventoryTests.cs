using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using SageMakerMonitorOperator.Aws.CloudWatchLogs;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Tests.Stub;

namespace SageMakerMonitorOperator.Aws.Tests.CloudWatchLogs;

public sealed class LogGroupInventoryTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new();
    private readonly SortedSet<string> _groups = new(["/a/1", "/a/2", "/a/3", "/ab", "/b/1"], StringComparer.Ordinal);
    private AwsStub _stub = null!;
    private AwsConnectionFactory _factory = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private LogGroupInventory Inventory => field ??= _factory.Connect().LogGroupInventory;

    public async ValueTask InitializeAsync()
    {
        _stub = await AwsStub.StartAsync((request, _) => Answer(JsonNode.Parse(request.Body)!));
        _factory = new(TestAws.Options(_stub.Url) with { Time = _time });
    }

    public async ValueTask DisposeAsync()
    {
        _factory.Dispose();
        await _stub.DisposeAsync();
    }

    [Fact]
    public async Task All_pages_of_a_prefix_are_read_and_nothing_else()
    {
        (await NamesAsync(Prefix("/a/"))).ShouldBe(["/a/1", "/a/2", "/a/3"]);
        _stub.Requests.Count.ShouldBe(2);
        (await NamesAsync(Prefix(""))).ShouldBe(_groups);
        JsonNode.Parse(_stub.Requests[^1].Body)!["logGroupNamePrefix"].ShouldBeNull();
    }

    [Fact]
    public async Task One_listing_serves_all_who_need_what_it_has_while_it_is_young_enough()
    {
        var start = _time.GetUtcNow();
        await NamesAsync(Prefix("/a"));
        var calls = _stub.Requests.Count;
        _time.Advance(TimeSpan.FromMinutes(5));

        (await NamesAsync(Prefix("/a/"), start)).ShouldBe(["/a/1", "/a/2", "/a/3"]);
        (await NamesAsync(Prefix("/ab"), start)).ShouldBe(["/ab"]);
        _stub.Requests.Count.ShouldBe(calls);

        _groups.Remove("/a/2");
        _groups.Add("/a/4");
        (await NamesAsync(Prefix("/a/"), _time.GetUtcNow())).ShouldBe(["/a/1", "/a/3", "/a/4"]);
    }

    [Fact]
    public async Task Those_who_wait_at_the_same_time_share_a_listing()
    {
        var notBefore = _time.GetUtcNow();
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => NamesAsync(Prefix("/a/"), notBefore)));
        _stub.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Names_are_read_by_name_and_one_that_does_not_exist_is_known_not_to()
    {
        var scope = new LogGroupScope { Names = ["/b/1", "/none"] };
        var known = await Inventory.ReadAsync(scope, _time.GetUtcNow(), Cancellation);
        known.Select(group => (group.Name, group.Group is not null)).ShouldBe([("/b/1", true), ("/none", false)]);
        _stub.Only.Body.ShouldBe("""{"logGroupIdentifiers":["/b/1","/none"]}""");

        await Inventory.ReadAsync(scope, _time.GetUtcNow(), Cancellation);
        _stub.Requests.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Only_what_is_old_or_in_doubt_is_read_again()
    {
        await NamesAsync(Prefix(""));
        var calls = _stub.Requests.Count;
        await Inventory.RenewAsync(["/a/1", "/a/2"], _time.GetUtcNow(), Cancellation);
        _stub.Requests.Count.ShouldBe(calls);

        Inventory.Doubt(["/a/2"]);
        _groups.Remove("/a/2");
        await Inventory.RenewAsync(["/a/1", "/a/2"], _time.GetUtcNow(), Cancellation);

        _stub.Requests.Count.ShouldBe(calls + 1);
        _stub.Requests[^1].Body.ShouldBe("""{"logGroupIdentifiers":["/a/2"]}""");
        (await Inventory.ReadAsync(Prefix(""), DateTimeOffset.MinValue, Cancellation))
            .Where(group => group.Group is null)
            .Select(group => group.Name)
            .ShouldBe(["/a/2"]);
    }

    [Fact]
    public async Task Tags_are_looked_up_in_AWS_s_list_and_what_a_stand_in_did_not_filter_is_left_out()
    {
        var scope = new LogGroupScope { Tags = [new(new Dictionary<string, string> { ["team"] = "ml" })] };
        var known = await Inventory.ReadAsync(scope, _time.GetUtcNow(), Cancellation);
        var group = known.ShouldHaveSingleItem();
        (group.Name, group.Tags["team"], group.Tags["stage"]).ShouldBe(("/b/1", "ml", "prod"));
        _stub
            .Requests[0]
            .Body.ShouldBe(
                """{"tagFilters":[{"key":"team","values":["ml"]}],"resourceTypeFilters":["logs:log-group"],"resourcesPerPage":100}""",
                StringCompareShould.IgnoreCase
            );
    }

    private static LogGroupScope Prefix(string prefix) => new() { Prefixes = [prefix] };

    private async Task<IReadOnlyList<string>> NamesAsync(LogGroupScope scope, DateTimeOffset? notBefore = null) =>
        [
            .. (await Inventory.ReadAsync(scope, notBefore ?? _time.GetUtcNow(), Cancellation)).Select(group =>
                group.Name
            ),
        ];

    private StubAnswer Answer(JsonNode request) =>
        request["TagFilters"] is not null ? Tagged()
        : request["logGroupIdentifiers"] is JsonArray names
            ? Page(_groups.Where(name => names.Any(one => $"{one}" == name)), null)
        : Listing((string?)request["logGroupNamePrefix"] ?? "", (string?)request["nextToken"] ?? "");

    // Two on a page.
    private StubAnswer Listing(string prefix, string after)
    {
        var left = _groups
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .Where(name => string.CompareOrdinal(name, after) > 0)
            .ToList();
        return Page(left.Take(2), left.Count > 2 ? left[1] : null);
    }

    private static StubAnswer Page(IEnumerable<string> names, string? token) =>
        StubAnswer.Json(
            new JsonObject
            {
                ["logGroups"] = new JsonArray([.. names.Select(name => new JsonObject { ["logGroupName"] = name })]),
                ["nextToken"] = token,
            }.ToJsonString()
        );

    private static StubAnswer Tagged() =>
        StubAnswer.Json(
            """
            {"ResourceTagMappingList": [
              {"ResourceARN": "arn:aws:logs:eu-west-1:111122223333:log-group:/b/1",
               "Tags": [{"Key": "team", "Value": "ml"}, {"Key": "stage", "Value": "prod"}]},
              {"ResourceARN": "arn:aws:logs:eu-west-1:111122223333:log-group:/a/1:*",
               "Tags": [{"Key": "team", "Value": "web"}]}
            ]}
            """
        );
}
