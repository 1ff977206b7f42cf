namespace SageMakerMonitorOperator.AwsSimulator.Tests.Conformance;

/// <summary>What both are asked of CloudTrail, in this order; the bucket is there already.</summary>
internal static class TrailScenario
{
    public const string Bucket = "conforming-audit";

    public const string BucketPolicy =
        $$"""{"Version":"2012-10-17","Statement":[{"Sid":"a","Effect":"Allow","Principal":{"Service":"cloudtrail.amazonaws.com"},"Action":["s3:GetBucketAcl","s3:PutObject"],"Resource":["arn:aws:s3:::{{Bucket}}","arn:aws:s3:::{{Bucket}}/*"]}]}""";

    private const string Arn = $"arn:aws:cloudtrail:eu-west-1:{AnswerText.Account}:trail/conforming";
    private const string Named = """{"Name":"conforming"}""";
    private const string TrailNamed = """{"TrailName":"conforming"}""";
    private const string Tags = $$"""{"ResourceIdList":["{{Arn}}"]}""";

    public static ConformanceCall[] Calls => [Policy, .. Trails, .. Names, .. Selectors, .. TagCalls, .. End];

    private static ConformanceCall Policy =>
        new("the policy of a bucket is shown", "s3", "GetBucketPolicy", [])
        {
            Rest = (HttpMethod.Get, $"/{Bucket}/?policy"),
        };

    private static ConformanceCall[] Trails =>
        [
            Trail("an empty Region has no trails", "DescribeTrails", "{}"),
            Trail(
                "a trail is created",
                "CreateTrail",
                $$"""{"Name":"conforming","S3BucketName":"{{Bucket}}","S3KeyPrefix":"ml","TagsList":[{"Key":"team","Value":"ml"}]}"""
            ),
            Trail(
                "a trail without its bucket is refused",
                "CreateTrail",
                """{"Name":"nowhere","S3BucketName":"none"}"""
            ),
            Trail(
                "a multi-Region trail without global events is refused",
                "CreateTrail",
                $$"""{"Name":"global","S3BucketName":"{{Bucket}}","IsMultiRegionTrail":true,"IncludeGlobalServiceEvents":false}"""
            ),
            Trail(
                "a trail with a topic that is not there is refused",
                "CreateTrail",
                $$"""{"Name":"told","S3BucketName":"{{Bucket}}","SnsTopicName":"none"}"""
            ),
            Trail("trails are described", "DescribeTrails", "{}"),
            Trail("a trail is shown", "GetTrail", Named),
            Trail("a trail is shown by its ARN", "GetTrail", $$"""{"Name":"{{Arn}}"}"""),
            Trail("an unknown trail is not shown", "GetTrail", """{"Name":"unknown"}"""),
            Trail("the status of a new trail is shown", "GetTrailStatus", Named),
            Trail("a trail is started", "StartLogging", Named),
            Trail("the status of a trail that logs is shown", "GetTrailStatus", Named),
            Trail("a trail is stopped", "StopLogging", Named),
            Trail("the status of a trail that was stopped is shown", "GetTrailStatus", Named),
            Trail(
                "a trail is changed",
                "UpdateTrail",
                """{"Name":"conforming","EnableLogFileValidation":true,"IsMultiRegionTrail":true}"""
            ),
            Trail("a changed trail is shown", "GetTrail", Named),
            Trail("an unknown trail is not changed", "UpdateTrail", """{"Name":"unknown"}"""),
        ];

    private static ConformanceCall[] Names =>
        [
            Create("a name of two characters is refused", "ab"),
            Create("a name that begins with a hyphen is refused", "-abc"),
            Create("a name that ends with a hyphen is refused", "abc-"),
            Create("a name with a blank is refused", "a b"),
            Create("a name of 129 characters is refused", new string('a', 129)),
        ];

    private static ConformanceCall[] Selectors =>
        [
            Trail("the default selectors are shown", "GetEventSelectors", TrailNamed),
            Trail(
                "basic selectors are put",
                "PutEventSelectors",
                """{"TrailName":"conforming","EventSelectors":[{"ReadWriteType":"WriteOnly","IncludeManagementEvents":true,"DataResources":[],"ExcludeManagementEventSources":[]}]}"""
            ),
            Trail("basic selectors are shown", "GetEventSelectors", TrailNamed),
            Trail(
                "advanced selectors are put",
                "PutEventSelectors",
                """{"TrailName":"conforming","AdvancedEventSelectors":[{"Name":"all","FieldSelectors":[{"Field":"eventCategory","Equals":["Management"]}]}]}"""
            ),
            Trail("advanced selectors are shown", "GetEventSelectors", TrailNamed),
            Trail("insights that are off are not shown", "GetInsightSelectors", TrailNamed),
            Trail(
                "insights are put",
                "PutInsightSelectors",
                """{"TrailName":"conforming","InsightSelectors":[{"InsightType":"ApiCallRateInsight","EventCategories":["Management"]}]}"""
            ),
            Trail("insights are shown", "GetInsightSelectors", TrailNamed),
            Trail("selectors of an unknown trail are not shown", "GetEventSelectors", """{"TrailName":"unknown"}"""),
        ];

    private static ConformanceCall[] TagCalls =>
        [
            Trail("tags of a trail are listed", "ListTags", Tags),
            Trail(
                "a trail is tagged",
                "AddTags",
                $$"""{"ResourceId":"{{Arn}}","TagsList":[{"Key":"stage","Value":"prod"}]}"""
            ),
            Trail("a trail is untagged", "RemoveTags", $$"""{"ResourceId":"{{Arn}}","TagsList":[{"Key":"team"}]}"""),
            Trail("the tags left of a trail are listed", "ListTags", Tags),
        ];

    private static ConformanceCall[] End =>
        [
            Trail("a trail is deleted", "DeleteTrail", Named),
            Trail("a deleted trail is not shown", "GetTrail", Named),
            Trail("a deleted trail is not deleted", "DeleteTrail", Named),
            Trail("an emptied Region has no trails", "DescribeTrails", "{}"),
        ];

    private static ConformanceCall Create(string sentence, string name) =>
        Trail(sentence, "CreateTrail", $$"""{"Name":"{{name}}","S3BucketName":"{{Bucket}}"}""");

    private static ConformanceCall Trail(string sentence, string operation, string json) =>
        new(sentence, "cloudtrail", operation, []) { Json = json };
}
