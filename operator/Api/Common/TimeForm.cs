namespace SageMakerMonitorOperator.Api.Common;

/// <summary>
/// Times in a spec: RFC 3339 as .NET reads it. The API server's own check of date-time also lets small letters pass, and such an
/// object could not be read.
/// </summary>
internal static class TimeForm
{
    public const string Pattern =
        "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$";
}
