namespace SageMakerMonitorOperator.Aws.Failures;

/// <summary>
/// GuardDuty has no code for "not found" or "already exists": both are a BadRequestException, and only the text says which.
/// The texts are those of its documentation of 2018, of which the service still answers.
/// </summary>
internal static class DisguisedFailures
{
    private const string GuardDuty = "GuardDuty";

    /// <summary>The operation is null where the text means the same for all.</summary>
    private static readonly (string Text, string? Operation, AwsFailureKind Kind)[] Rows =
    [
        ("is not owned by the current account", null, AwsFailureKind.NotFound),
        ("no such resource found", null, AwsFailureKind.NotFound),
        // That is what it says of a destination that is gone.
        ("one or more input parameters have invalid values", "DescribePublishingDestination", AwsFailureKind.NotFound),
        ("one or more input parameters have invalid values", "UpdatePublishingDestination", AwsFailureKind.NotFound),
        ("one or more input parameters have invalid values", "DeletePublishingDestination", AwsFailureKind.NotFound),
        ("already exists", null, AwsFailureKind.Conflict),
        ("while it has invited or associated members", null, AwsFailureKind.Conflict),
        ("limit has exceeded", null, AwsFailureKind.QuotaExceeded),
        ("not authorized to call this API", null, AwsFailureKind.Denied),
        ("member accounts cannot manage", null, AwsFailureKind.Denied),
    ];

    public static FailureCause Unmask(AwsOperation operation, FailureCause cause)
    {
        if (operation.Service != GuardDuty || cause.Kind != AwsFailureKind.Invalid)
            return cause;
        var row = Array.FindIndex(Rows, row => Fits(row.Text, row.Operation, operation, cause));
        return row < 0 ? cause : cause with { Kind = Rows[row].Kind };
    }

    private static bool Fits(string text, string? only, AwsOperation operation, FailureCause cause) =>
        (only is null || only == operation.Name) && cause.Detail.Contains(text, StringComparison.OrdinalIgnoreCase);
}
