namespace SageMakerMonitorOperator.AwsSimulator.Tests.Conformance;

/// <summary>Where Moto 5.1.1 differs from CloudWatch Logs, and AWS's word for it.</summary>
internal static class LogsExemptions
{
    private const string Api = "https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/";
    private const string Describe = $"{Api}API_DescribeLogGroups.html";
    private const string Shown = $"{Api}API_LogGroup.html";
    private const string Filters = $"{Api}API_DescribeMetricFilters.html";
    private const string Protect = $"{Api}API_PutLogGroupDeletionProtection.html";
    private const string ListTags = $"{Api}API_ListTagsForResource.html";

    public static IReadOnlyList<Exemption> All { get; } =
    [
        // What is shown.
        new("*log group*", "*/logGroupClass = STANDARD", "Moto has no classes.", Shown),
        new("*log group*", "*/deletionProtectionEnabled = false", "Moto has no protection.", Shown),
        new("*metric filter*", "*/applyOnTransformedLogs = false", "Moto has no transformers.", Filters),
        new("*metric filter*", "/nextToken = ", "Moto shows a null for the token that is not there.", Filters),
        new("a page has one log group", "/nextToken = *", "Each has tokens of its own.", Describe),
        // Operations and parameters that Moto does not have.
        new("log groups are found by name", "*", "Moto overlooks logGroupIdentifiers.", Describe),
        new("a log group is protected*", "*", "Moto does not have the operation.", Protect),
        new("a key is associated", "*", "Moto does not have the operation.", $"{Api}API_AssociateKmsKey.html"),
        new("a key is disassociated", "*", "Moto does not have the operation.", $"{Api}API_DisassociateKmsKey.html"),
        new("a pattern is tested", "*", "Moto does not have the operation.", $"{Api}API_TestMetricFilter.html"),
        // Requests that Moto does not look at.
        new(
            "a log group with a blank in its name is refused",
            "*",
            "Moto does not validate.",
            $"{Api}API_CreateLogGroup.html"
        ),
        new("a retention of 31 days is refused", "*", "Moto does not validate.", $"{Api}API_PutRetentionPolicy.html"),
        new(
            "a metric filter with dimensions and default value is refused",
            "*",
            "Moto does not validate.",
            $"{Api}API_MetricTransformation.html"
        ),
        new("the tags of an ARN with a star are not listed", "*", "Moto has tags of any ARN.", ListTags),
        new("the tags of an unknown log group are not listed", "*", "Moto has tags of any ARN.", ListTags),
        // Behaviour.
        new(
            "a replaced metric filter is described",
            "*",
            "Moto adds a second filter of the name.",
            $"{Api}API_PutMetricFilter.html"
        ),
        new(
            "an unknown metric filter is not deleted",
            "*",
            "Moto deletes what is not there.",
            $"{Api}API_DeleteMetricFilter.html"
        ),
        new(
            "a deleted log group takes its metric filters along",
            "*",
            "In Moto metric filters stay when their group goes.",
            $"{Api}API_DeleteLogGroup.html"
        ),
    ];
}
