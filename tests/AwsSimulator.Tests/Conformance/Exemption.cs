using System.IO.Enumeration;

namespace SageMakerMonitorOperator.AwsSimulator.Tests.Conformance;

/// <summary>
/// Where the two may differ: in which calls (a pattern for the sentence), in which lines (a pattern; <c>*</c> takes the call
/// out of the comparison), why Moto is the one that is wrong, and where AWS says so.
/// </summary>
internal sealed record Exemption(string Sentence, string Line, string Why, string Url)
{
    public bool Covers(ConformanceCall call, string line) =>
        FileSystemName.MatchesSimpleExpression(Sentence, call.Sentence)
        && FileSystemName.MatchesSimpleExpression(Line, line);

    public bool CoversAll => Line == "*";
}
