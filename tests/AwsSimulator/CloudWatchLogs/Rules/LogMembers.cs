using SageMakerMonitorOperator.AwsSimulator.Validation;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatchLogs.Rules;

/// <summary>Members that several operations have (service model 2014-03-28).</summary>
internal static class LogMembers
{
    private const string Names = @"[\.\-_/#A-Za-z0-9]+";
    private const string FilterNames = "[^:*]*";

    public static Member GroupName { get; } = Member.Text("logGroupName", 1, 512, Names).Required();

    public static Member GroupNamePrefix { get; } = Member.Text("logGroupNamePrefix", 1, 512, Names);

    public static Member GroupIdentifier { get; } =
        Member.Text("logGroupIdentifier", 1, 2048, @"[\w#+=/:,.@-]*").Required();

    public static Member FilterName { get; } = Member.Text("filterName", 1, 512, FilterNames).Required();

    public static Member FilterNamePrefix { get; } = Member.Text("filterNamePrefix", 1, 512, FilterNames);

    public static Member FilterPattern { get; } = Member.Text("filterPattern", 0, 1024).Required();

    public static Member FieldSelectionCriteria { get; } = Member.Text("fieldSelectionCriteria", 0, 2000);

    public static Member ApplyOnTransformedLogs { get; } = Member.Flag("applyOnTransformedLogs");

    public static Member KmsKeyId { get; } = Member.Text("kmsKeyId", max: 256);

    public static Member ResourceArn { get; } = Member.Text("resourceArn", 1, 1011, @"[\w+=/:,.@\-\*]*").Required();

    public static Member Tags { get; } =
        Member.Map("tags", Member.Text("", 1, 128), Member.Text("", 0, 256)) with
        {
            Min = 1,
            Max = 50,
        };

    public static Member NextToken { get; } = Member.Text("nextToken", 1);

    public static Member Limit { get; } = Member.Whole("limit", 1, 50);
}
