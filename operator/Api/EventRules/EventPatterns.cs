namespace SageMakerMonitorOperator.Api.EventRules;

/// <summary>Patterns that several fields have.</summary>
internal static class EventPatterns
{
    /// <summary>What looks like a JSON object; whether it is one, the operator finds out.</summary>
    public const string JsonObject = @"^[ \t\r\n]*[{](.|\n)*[}][ \t\r\n]*$";

    /// <summary>One of day-of-month and day-of-week must be a question mark; the unit of a rate is in the singular after 1 alone.</summary>
    public const string Schedule =
        @"^(cron\([^ ()]+ [^ ()]+ ([?] [^ ()]+ [^ ()?]+|[^ ()?]+ [^ ()]+ [?]) [^ ()]+\)"
        + @"|rate\((1 (minute|hour|day)|([2-9]|[1-9][0-9]+) (minutes|hours|days))\))$";

    /// <summary>What begins with a dollar sign.</summary>
    public const string JsonPath = @"^\$.*$";

    public const string Role = "^arn:[a-z0-9-]+:iam::[0-9]{12}:role/.+$";
}
