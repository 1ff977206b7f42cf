namespace SageMakerMonitorOperator.AwsSimulator.Tests.Conformance;

/// <summary>Where Moto 5.1.1 differs from GuardDuty, and AWS's word for it.</summary>
internal static class GuardDutyExemptions
{
    private const string Api = "https://docs.aws.amazon.com/guardduty/latest/APIReference/";
    private const string Get = $"{Api}API_GetDetector.html";
    private const string GetFilter = $"{Api}API_GetFilter.html";
    private const string Create = $"{Api}API_CreateFilter.html";

    public static IReadOnlyList<Exemption> All { get; } =
    [
        // What is shown.
        new("the*detector is shown", "/features*", "Moto shows what was set, and no feature's default.", Get),
        new("the*detector is shown", "/dataSources/*", "The simulator leaves out what is deprecated.", Get),
        new("a*filter is shown", "*/criterion/severity/lt = 4", "Moto shows conditions under one name.", GetFilter),
        // Operations that Moto does not have.
        new("filters are listed", "*", "Moto does not have the operation.", $"{Api}API_ListFilters.html"),
        new(
            "publishing destinations are listed",
            "*",
            "Moto does not have the operation.",
            $"{Api}API_ListPublishingDestinations.html"
        ),
        new(
            "the tags of a detector are listed",
            "*",
            "Moto does not have the operation.",
            $"{Api}API_ListTagsForResource.html"
        ),
        // Requests that Moto does not look at.
        new("a filter with a rank of 101 is refused", "*", "Moto does not validate.", Create),
        new("a filter is not created twice", "*", "Moto replaces a filter of the name.", Create),
    ];
}
