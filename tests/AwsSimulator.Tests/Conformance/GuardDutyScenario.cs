namespace SageMakerMonitorOperator.AwsSimulator.Tests.Conformance;

/// <summary>What both are asked of GuardDuty, in this order.</summary>
internal static class GuardDutyScenario
{
    private const string Root = $"/detector/{AnswerText.Detector}";
    private const string Low = """{"criterion":{"severity":{"lessThan":4}}}""";

    public static ConformanceCall[] Calls => [.. Detector, .. Filters, .. End];

    private static ConformanceCall[] Detector =>
        [
            Call("an account has no detector", "ListDetectors", HttpMethod.Get, "/detector"),
            Call("an unknown detector is not shown", "GetDetector", HttpMethod.Get, "/detector/unknown"),
            Call(
                "a detector is created",
                "CreateDetector",
                HttpMethod.Post,
                "/detector",
                """{"enable":true,"findingPublishingFrequency":"ONE_HOUR","features":[{"name":"S3_DATA_EVENTS","status":"DISABLED"}],"tags":{"team":"ml"}}"""
            ),
            Call("the detector is listed", "ListDetectors", HttpMethod.Get, "/detector"),
            Call("the detector is shown", "GetDetector", HttpMethod.Get, Root),
            Call(
                "the detector is suspended",
                "UpdateDetector",
                HttpMethod.Post,
                Root,
                """{"enable":false,"findingPublishingFrequency":"SIX_HOURS"}"""
            ),
            Call("the suspended detector is shown", "GetDetector", HttpMethod.Get, Root),
            Call("an unknown detector is not changed", "UpdateDetector", HttpMethod.Post, "/detector/unknown", "{}"),
            Call("a detector has no administrator", "GetAdministratorAccount", HttpMethod.Get, $"{Root}/administrator"),
        ];

    private static ConformanceCall[] Filters =>
        [
            Filter("a filter is created", "low", ""","description":"Low ones","action":"ARCHIVE","rank":1"""),
            Call("a filter is shown", "GetFilter", HttpMethod.Get, $"{Root}/filter/low"),
            Call("a filter is changed", "UpdateFilter", HttpMethod.Post, $"{Root}/filter/low", """{"action":"NOOP"}"""),
            Call("a changed filter is shown", "GetFilter", HttpMethod.Get, $"{Root}/filter/low"),
            Call("an unknown filter is not shown", "GetFilter", HttpMethod.Get, $"{Root}/filter/unknown"),
            Call("an unknown filter is not changed", "UpdateFilter", HttpMethod.Post, $"{Root}/filter/unknown", "{}"),
            Filter("a filter with a rank of 101 is refused", "high", ""","rank":101"""),
            Filter("a filter is not created twice", "low", ""),
            Call("filters are listed", "ListFilters", HttpMethod.Get, $"{Root}/filter"),
            Call("a filter is deleted", "DeleteFilter", HttpMethod.Delete, $"{Root}/filter/low"),
            Call("a deleted filter is not shown", "GetFilter", HttpMethod.Get, $"{Root}/filter/low"),
            Call(
                "publishing destinations are listed",
                "ListPublishingDestinations",
                HttpMethod.Get,
                $"{Root}/publishingDestination"
            ),
            Call(
                "the tags of a detector are listed",
                "ListTagsForResource",
                HttpMethod.Get,
                $"/tags/arn%3Aaws%3Aguardduty%3Aeu-west-1%3A123456789012%3Adetector%2F{AnswerText.Detector}"
            ),
        ];

    private static ConformanceCall[] End =>
        [
            Call("the detector is deleted", "DeleteDetector", HttpMethod.Delete, Root),
            Call("the deleted detector is not shown", "GetDetector", HttpMethod.Get, Root),
            Call("an account has no detector any more", "ListDetectors", HttpMethod.Get, "/detector"),
        ];

    private static ConformanceCall Filter(string sentence, string name, string members) =>
        Call(
            sentence,
            "CreateFilter",
            HttpMethod.Post,
            $"{Root}/filter",
            $$"""{"name":"{{name}}","findingCriteria":{{Low}}{{members}}}"""
        );

    private static ConformanceCall Call(
        string sentence,
        string operation,
        HttpMethod method,
        string path,
        string? json = null
    ) => new(sentence, "guardduty", operation) { Rest = (method, path), Json = json };
}
