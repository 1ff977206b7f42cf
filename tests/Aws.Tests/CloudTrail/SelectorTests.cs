using SageMakerMonitorOperator.Aws.CloudTrail;

namespace SageMakerMonitorOperator.Aws.Tests.CloudTrail;

public sealed class SelectorTests : CloudTrailTest
{
    [Fact]
    public async Task Advanced_selectors_are_put_by_AWSs_names()
    {
        var body = await SentAsync(
            (trails, token) =>
                trails.PutEventSelectorsAsync(
                    new()
                    {
                        TrailName = Name,
                        AdvancedEventSelectors =
                        [
                            new()
                            {
                                Name = "inference",
                                FieldSelectors =
                                [
                                    new() { Field = "eventCategory", EqualTo = ["Data"] },
                                    new() { Field = "resources.ARN", NotStartsWith = ["arn:x"] },
                                ],
                            },
                        ],
                    },
                    token
                )
        );

        body.ToJsonString()
            .ShouldBe(
                $$"""{"TrailName":"{{Name}}","AdvancedEventSelectors":[{"Name":"inference","FieldSelectors":[{"Field":"eventCategory","Equals":["Data"]},{"Field":"resources.ARN","NotStartsWith":["arn:x"]}]}]}"""
            );
    }

    [Fact]
    public async Task Selectors_of_both_forms_are_read()
    {
        GetEventSelectorsResponse? basic = null;
        await SentAsync(
            async (trails, token) => basic = await trails.GetEventSelectorsAsync(new() { TrailName = Name }, token),
            $$"""{"TrailARN":"{{Arn}}","EventSelectors":[{"ReadWriteType":"All","IncludeManagementEvents":true,"DataResources":[{"Type":"AWS::S3::Object","Values":["arn:aws:s3"]}],"ExcludeManagementEventSources":[]}]}"""
        );
        var selector = basic!.EventSelectors.ShouldHaveSingleItem();
        (selector.ReadWriteType, selector.IncludeManagementEvents).ShouldBe(("All", true));
        selector.DataResources!.Single().Values.ShouldBe(["arn:aws:s3"]);
        basic.AdvancedEventSelectors.ShouldBeEmpty();

        GetEventSelectorsResponse? advanced = null;
        await SentAsync(
            async (trails, token) => advanced = await trails.GetEventSelectorsAsync(new() { TrailName = Name }, token),
            """{"EventSelectors":null,"AdvancedEventSelectors":[{"Name":"","FieldSelectors":[{"Field":"eventCategory","Equals":["Management"]}]}]}"""
        );
        advanced!.EventSelectors.ShouldBeEmpty();
        advanced.AdvancedEventSelectors.Single().FieldSelectors.Single().EqualTo.ShouldBe(["Management"]);
    }

    [Fact]
    public async Task Insights_are_read_and_switched_off_by_an_empty_list()
    {
        var body = await SentAsync(
            (trails, token) => trails.PutInsightSelectorsAsync(new() { TrailName = Name, InsightSelectors = [] }, token)
        );
        body.ToJsonString().ShouldBe($$"""{"TrailName":"{{Name}}","InsightSelectors":[]}""");

        await SentAsync(
            async (trails, token) =>
                (await trails.GetInsightSelectorsAsync(new() { TrailName = Name }, token))
                    .InsightSelectors.Single()
                    .EventCategories.ShouldBe(["Management"]),
            """{"InsightSelectors":[{"InsightType":"ApiCallRateInsight","EventCategories":["Management"]}]}"""
        );
    }
}
