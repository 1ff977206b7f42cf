using System.Text.RegularExpressions;
using SageMakerMonitorOperator.AwsSimulator.Protocol;
using SageMakerMonitorOperator.AwsSimulator.Validation;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatch.Rules;

/// <summary>Beyond the lengths in the service model: TagResource in the API reference, and "Tag naming limits and requirements"
/// in Tagging AWS Resources.</summary>
internal static partial class TagRules
{
    private const int Most = 50;

    /// <param name="request">Its Tags.</param>
    /// <param name="code">ValidationError for puts, which model nothing better; InvalidParameterValue for TagResource.</param>
    public static void Check(AwsRequest request, string code)
    {
        var tags = request.Parameters.Structures("Tags").ToList();
        var keys = tags.Select(tag => tag.Text("Key")!).ToList();
        Expect(keys.Distinct(StringComparer.Ordinal).Count() == keys.Count, code, "Tags have a duplicate key.");
        CheckCount(tags.Count, code);
        CheckTexts(keys.Concat(tags.Select(tag => tag.Text("Value")!)), code);
        CheckKeys(keys, code);
    }

    public static void CheckTexts(IEnumerable<string> texts, string code)
    {
        foreach (var text in texts)
        {
            Expect(Alphabet().IsMatch(text), code, $"The tag text {text} has characters that are not allowed.");
        }
    }

    public static void CheckKeys(IEnumerable<string> keys, string code) =>
        Expect(
            !keys.Any(key => key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase)),
            code,
            "aws: prefixed tag key names are not allowed for external use."
        );

    public static void CheckCount(int count, string code) =>
        Expect(count <= Most, code, $"A resource can have at most {Most} tags.");

    private static void Expect(bool holds, string code, string message)
    {
        if (!holds)
        {
            throw new AwsException(code, message);
        }
    }

    // "letters, spaces, and numbers representable in UTF-8, and the following characters: + - = . _ : / @"
    [GeneratedRegex(
        @"^[\p{L}\p{M}\p{Z}\p{N}_.:/=+\-@]*\z",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Alphabet();
}
