namespace SageMakerMonitorOperator.Api.LogRetentions;

/// <summary>What AWS lets stand in the name of a log group.</summary>
internal static class LogGroupText
{
    public const string NamePattern = "^[-._/#A-Za-z0-9]+$";

    /// <summary>The wildcards stand in no name, so that nothing has to be escaped.</summary>
    public const string GlobPattern = "^[-._/#A-Za-z0-9*?]+$";
}
