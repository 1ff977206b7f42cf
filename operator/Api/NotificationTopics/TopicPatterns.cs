namespace SageMakerMonitorOperator.Api.NotificationTopics;

/// <summary>Patterns that several fields have.</summary>
internal static class TopicPatterns
{
    /// <summary>What looks like a JSON object; whether it is one, the operator finds out.</summary>
    public const string JsonObject = @"^[ \t\r\n]*[{](.|\n)*[}][ \t\r\n]*$";
}
