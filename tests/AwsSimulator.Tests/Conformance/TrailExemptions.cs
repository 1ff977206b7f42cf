namespace SageMakerMonitorOperator.AwsSimulator.Tests.Conformance;

/// <summary>Where Moto 5.1.1 differs from CloudTrail, and AWS's word for it.</summary>
internal static class TrailExemptions
{
    private const string Api = "https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/";
    private const string Trail = $"{Api}API_Trail.html";
    private const string Status = $"{Api}API_GetTrailStatus.html";
    private const string Events = $"{Api}API_GetEventSelectors.html";

    public static IReadOnlyList<Exemption> All { get; } =
    [
        // What is shown.
        new("*trail*", "*/CloudWatchLogs*Arn = ", "Moto shows nulls for what is not set.", Trail),
        new("*trail*", "*/KmsKeyId = ", "Moto shows a null for the key that is not set.", Trail),
        new(
            "a trail is created",
            "/Has*Selectors = *",
            "The answer has no such members.",
            $"{Api}API_CreateTrail.html"
        ),
        new(
            "a trail is changed",
            "/Has*Selectors = *",
            "The answer has no such members.",
            $"{Api}API_UpdateTrail.html"
        ),
        new("a*trail is shown*", "/Trail/HomeRegion = eu-west-1", "Moto has it in DescribeTrails only.", Trail),
        new("the status of*", "/Latest*", "Moto delivers at once, and shows empty texts.", Status),
        new("the status of*", "/TimeLogging*", "Moto has the members that AWS has deprecated.", Status),
        // Selectors.
        new("the default selectors are shown", "*", "Moto shows none before they are put.", Events),
        new("* selectors are *", "/*EventSelectors = ", "Moto shows a null for the list of the other form.", Events),
        new("basic selectors are shown", "/AdvancedEventSelectors has 0", "Moto shows the empty list, too.", Events),
        new("advanced selectors are shown", "/EventSelectors has 0", "Moto shows the empty list, too.", Events),
        new(
            "insights that are off are not shown",
            "*",
            "Moto knows no InsightNotEnabledException.",
            $"{Api}API_GetInsightSelectors.html"
        ),
        // Requests that Moto does not look at.
        new("a deleted trail is not deleted", "*", "Moto deletes what is not there.", $"{Api}API_DeleteTrail.html"),
    ];
}
