using SageMakerMonitorOperator.Api.LogFilters;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.LogSubscriptions;

/// <summary>The subscription filter as it shall be. Unset fields mean AWS's defaults, which are enforced too.</summary>
public sealed record LogSubscriptionSpec : LogFilterSpec, IValidated<LogSubscriptionSpec>
{
    private const string Service = "self.destinationArn.split(':')[2]";

    /// <summary>ARN of where the log events go: a Firehose delivery stream (…:deliverystream/NAME), a Kinesis stream (…:stream/NAME) or a Lambda function (…:function:NAME) of the log group's account and Region, or a logs destination (…:destination:NAME) of any account. It may change.</summary>
    [Length(1, 2048)]
    [Pattern(SubscriptionDestination.Pattern)]
    public required string DestinationArn { get; init; }

    /// <summary>ARN of the role that CloudWatch Logs takes on to write there; its trust policy names logs.amazonaws.com. For Firehose and Kinesis, which need it. Not for Lambda, whose function needs a permission for logs.amazonaws.com instead. For a logs destination only where that is granted to an organization.</summary>
    [Length(1, 2048)]
    [Pattern("^arn:[a-z0-9-]+:iam::[0-9]{12}:role/.+$")]
    public string? RoleArn { get; init; }

    /// <summary>How log events are spread over the shards of a Kinesis stream: ByLogStream (the default) keeps those of one log stream together, Random spreads them evenly. For Kinesis only.</summary>
    [AllowedValues("ByLogStream", "Random")]
    public string? Distribution { get; init; }

    /// <summary>What is sent along with each log event: @aws.account, @aws.region, and @source.log, the log group's name.</summary>
    [Items(MaxItems = 3)]
    [ItemLength(1, 16, Pattern = "^(@aws[.](account|region)|@source[.]log)$")]
    [ListSet]
    public IReadOnlyList<string>? EmitSystemFields { get; init; }

    /// <summary>https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutSubscriptionFilter.html</summary>
    public static IReadOnlyList<ValidationRule<LogSubscriptionSpec>> Rules { get; } =
    [
        LogFilterRules.OneGroup<LogSubscriptionSpec>(),
        new(
            "subscription-role-required",
            $"!({Service} in ['kinesis', 'firehose']) || has(self.roleArn)",
            "`roleArn` must be set for a Kinesis stream and for a Firehose delivery stream",
            spec => !SubscriptionDestination.NeedsRole(spec.DestinationArn) || spec.RoleArn is not null
        ),
        new(
            "subscription-role-lambda",
            $"{Service} != 'lambda' || !has(self.roleArn)",
            "`roleArn` must not be set for a Lambda function; the function needs a permission for logs.amazonaws.com instead",
            spec =>
                SubscriptionDestination.ServiceOf(spec.DestinationArn) != SubscriptionDestination.Lambda
                || spec.RoleArn is null
        ),
        new(
            "subscription-distribution",
            $"!has(self.distribution) || {Service} == 'kinesis'",
            "`distribution` must not be set for anything but a Kinesis stream",
            spec =>
                spec.Distribution is null
                || SubscriptionDestination.ServiceOf(spec.DestinationArn) == SubscriptionDestination.Kinesis
        ),
        new(
            "subscription-region",
            "!has(self.region) || self.destinationArn.split(':')[3] == self.region",
            "`destinationArn` must be of the log group's own `region`",
            spec => spec.Region is null || SubscriptionDestination.RegionOf(spec.DestinationArn) == spec.Region
        ),
    ];

    public static IReadOnlyList<TransitionRule<LogSubscriptionSpec>> Transitions { get; } =
        LogFilterRules.Transitions<LogSubscriptionSpec>();
}
