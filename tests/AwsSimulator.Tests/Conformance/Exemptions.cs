namespace SageMakerMonitorOperator.AwsSimulator.Tests.Conformance;

/// <summary>Where Moto 5.1.1 differs from AWS, and AWS's word for it.</summary>
internal static class Exemptions
{
    private const string Api = "https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/";
    private const string Put = $"{Api}API_PutMetricAlarm.html";
    private const string Describe = $"{Api}API_DescribeAlarms.html";
    private const string Shown = $"{Api}API_MetricAlarm.html";
    private const string Query = $"{Api}API_MetricDataQuery.html";
    private const string ListTags = $"{Api}API_ListTagsForResource.html";
    private const string PutDashboard = $"{Api}API_PutDashboard.html";
    private const string Get = $"{Api}API_GetDashboard.html";
    private const string Delete = $"{Api}API_DeleteDashboards.html";
    private const string Entry = $"{Api}API_DashboardEntry.html";
    private const string Body = $"{Api}CloudWatch-Dashboard-Body-Structure.html";
    private const string CommonErrors = $"{Api}CommonErrors.html";

    public static IReadOnlyList<Exemption> All { get; } =
    [
        // What alarms look like.
        new("*", "/LogAlarms = ", "Moto has no log alarms.", Describe),
        new("*", "*/AlarmDescription = ", "Moto shows a description that was never put.", Shown),
        new("*", "*/Metrics = ", "Moto shows an empty list of queries with an alarm on one metric.", Shown),
        new("*", "*/StateReasonData = {}", "Moto shows reason data that was never given.", Shown),
        new("*", "*/Threshold = 1", "A threshold is a double; Moto answers the text that was sent.", Shown),
        new("*", "*/Threshold = 1.0", "A threshold is a double; Moto answers the text that was sent.", Shown),
        new("*", "*/StateValue = OK", "Moto starts alarms as OK.", Put),
        new("*", "*/StateValue = INSUFFICIENT_DATA", "Moto starts alarms as OK.", Put),
        // Forms that Moto does not have.
        new("an alarm on another account's metric is shown", "*/AccountId = x", "Moto loses AccountId.", Query),
        new("an alarm with a wall clock is shown", "*/EvaluationWindow/*", "Moto loses EvaluationWindow.", Put),
        new(
            "an alarm on PromQL is shown",
            "*/Evaluation*",
            "Moto loses EvaluationCriteria and EvaluationInterval.",
            Put
        ),
        new(
            "an alarm on PromQL is shown",
            "*/ComparisonOperator = None",
            "Moto shows None for what is not set.",
            Shown
        ),
        new("a trimmed mean is put", "*", "Moto takes percentiles only.", Put),
        new("an ampersand is shown", "*", "Moto does not escape, so its answer is not XML.", Describe),
        // Behaviour.
        new("an update keeps the state", "*/State*", "Moto sets the state back on update.", Put),
        new("actions are disabled", "*", "Moto does not have the operation.", $"{Api}API_DisableAlarmActions.html"),
        new("actions are enabled", "*", "Moto does not have the operation.", $"{Api}API_EnableAlarmActions.html"),
        new("tags of an update are ignored", "/Tags/[x]/*", "Moto applies the tags of an update.", Put),
        new("an unknown alarm has no tags to list", "*", "Moto lists no tags where there is no alarm.", ListTags),
        new("a page is no longer than asked for", "*", "Moto overlooks MaxRecords and has no pages.", Describe),
        new("a deleted alarm has no tags to list", "*", "In Moto tags stay when their alarm goes.", ListTags),
        new("tags go with their alarm", "/Tags*", "In Moto tags stay when their alarm goes.", ListTags),
        // Requests that Moto does not look at.
        new("two statistics are refused", "*", "Moto does not validate.", Put),
        new("two sources are refused", "*", "Moto does not validate.", Put),
        new("a dimension without value is refused", "*", "Moto does not validate.", $"{Api}API_Dimension.html"),
        new("a period of 7 seconds is refused", "*", "Moto does not validate.", Put),
        new("an operation that does not exist is refused", "*", "Moto answers 500.", CommonErrors),
        new("a composite alarm is put", "*", "Moto has no composite alarms.", $"{Api}API_PutCompositeAlarm.html"),
        new("a log alarm is put", "*", "Moto has no log alarms.", Describe),
        // Dashboards.
        new("*", "*/LastModified = *", "Moto leaves the time zone out.", Entry),
        new("an unknown dashboard is not shown", "status = *", "Moto answers 400 for what AWS models as 404.", Get),
        new("a deleted dashboard is not shown", "status = *", "Moto answers 400 for what AWS models as 404.", Get),
        new("one unknown dashboard keeps all", "status = *", "Moto answers 400 for what AWS models as 404.", Delete),
        new("a body without widgets is refused", "*", "Moto looks for JSON only.", Body),
        new("a refused dashboard is not there", "*", "Moto took it.", Body),
        new("the tags of a dashboard are listed", "*", "Moto's dashboards have no tags.", PutDashboard),
        new("a dashboard is tagged", "*", "Moto's dashboards have no tags.", $"{Api}API_TagResource.html"),
        // Other services.
        new(
            "the caller is told",
            "/Arn = *",
            "Each has a user of its own.",
            "https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html"
        ),
        new(
            "the caller is told",
            "/UserId = *",
            "Each has a user of its own.",
            "https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html"
        ),
        new(
            "a role is assumed",
            "/PackedPolicySize = 6",
            "It is the share of session policies and tags, and there are none.",
            "https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html"
        ),
        new(
            "nothing is tagged in another service",
            "/PaginationToken = ",
            "The last page has an empty token, which Moto leaves out.",
            "https://docs.aws.amazon.com/resourcegroupstagging/latest/APIReference/API_GetResources.html"
        ),
        .. TopicExemptions.All,
        .. LogsExemptions.All,
        .. KeyExemptions.All,
        .. EventExemptions.All,
        .. GuardDutyExemptions.All,
        .. TrailExemptions.All,
    ];
}
