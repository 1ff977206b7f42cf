using SageMakerMonitorOperator.Aws.GuardDuty;
using SageMakerMonitorOperator.Aws.Tests.Stub;

namespace SageMakerMonitorOperator.Aws.Tests.GuardDuty;

public sealed class FilterTests : GuardDutyTest
{
    [Fact]
    public async Task A_filter_is_created_with_every_operator()
    {
        var sent = await SentAsync(
            (aws, token) =>
                aws.CreateFilterAsync(
                    new()
                    {
                        DetectorId = Detector,
                        Name = "low",
                        Description = "",
                        Action = "ARCHIVE",
                        Rank = 1,
                        ClientToken = "once",
                        FindingCriteria = new()
                        {
                            Criterion = new Dictionary<string, Condition>
                            {
                                ["severity"] = new() { GreaterThanOrEqual = 0, LessThan = 4 },
                                ["type"] = new() { EqualTo = ["A"], NotEquals = ["B"] },
                                ["updatedAt"] = new()
                                {
                                    GreaterThan = 1_700_000_000_000,
                                    LessThanOrEqual = 1_800_000_000_000,
                                },
                                ["resource.s3BucketDetails.name"] = new()
                                {
                                    Matches = ["ml-*"],
                                    NotMatches = ["*-tmp"],
                                },
                            },
                        },
                    },
                    token
                )
        );

        sent.Body.ShouldBe(
            """{"name":"low","description":"","action":"ARCHIVE","rank":1,"findingCriteria":{"criterion":{"severity":{"greaterThanOrEqual":0,"lessThan":4},"type":{"equals":["A"],"notEquals":["B"]},"updatedAt":{"greaterThan":1700000000000,"lessThanOrEqual":1800000000000},"resource.s3BucketDetails.name":{"matches":["ml-*"],"notMatches":["*-tmp"]}}},"clientToken":"once"}"""
        );
    }

    [Fact]
    public async Task A_filter_is_read_under_old_and_new_names()
    {
        GetFilterResponse? found = null;

        await SentAsync(
            async (aws, token) =>
                found = await aws.GetFilterAsync(new() { DetectorId = Detector, FilterName = "low" }, token),
            """{"name":"low","action":"NOOP","rank":2,"findingCriteria":{"criterion":{"severity":{"gte":4,"greaterThanOrEqual":4},"type":{"eq":["A"],"equals":["A"]}}},"tags":{}}"""
        );

        (found!.Name, found.Action, found.Rank, found.Description).ShouldBe(("low", "NOOP", 2, null));
        found.FindingCriteria!.Criterion["severity"].GreaterThanOrEqual.ShouldBe(4);
        found.FindingCriteria.Criterion["type"].Eq.ShouldBe(["A"]);
    }

    [Fact]
    public async Task All_pages_of_filters_are_read()
    {
        await using var stub = await AwsStub.StartAsync(
            (_, before) =>
                StubAnswer.Json(
                    before == 0
                        ? """{"filterNames":["a"],"nextToken":"more"}"""
                        : """{"filterNames":["b"],"nextToken":""}"""
                )
        );
        var found = new List<string>();

        await CallAsync(
            stub,
            async (aws, token) =>
            {
                await foreach (
                    var page in aws.ListFiltersPagesAsync(new() { DetectorId = Detector, MaxResults = 1 }, token)
                )
                    found.AddRange(page.FilterNames);
            }
        );

        found.ShouldBe(["a", "b"]);
        stub.Requests[1].Target.ShouldBe($"/detector/{Detector}/filter?maxResults=1&nextToken=more");
    }
}
