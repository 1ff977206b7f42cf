namespace SageMakerMonitorOperator.Api.Alarms;

internal static class AlarmNames
{
    /// <summary>Anything but control characters of ASCII.</summary>
    public const string Pattern = @"^[^\x00-\x1F\x7F]+$";
}
