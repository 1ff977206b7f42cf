using System.IO.Enumeration;

namespace SageMakerMonitorOperator.AwsSimulator.Access.Policies;

/// <summary><c>*</c> is any text, <c>?</c> any character.</summary>
internal static class Wildcards
{
    // The library matches an empty text with nothing; parts of ARNs and values of tags may be empty.
    public static bool Match(string pattern, string text, bool ignoreCase = false) =>
        text.Length == 0
            ? pattern.Trim('*').Length == 0
            : FileSystemName.MatchesSimpleExpression(pattern, text, ignoreCase);
}
