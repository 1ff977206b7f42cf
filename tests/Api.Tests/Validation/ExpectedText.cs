using SageMakerMonitorOperator.Tests.Shared;

namespace SageMakerMonitorOperator.Api.Tests.Validation;

/// <summary>The first line of a bad object: <c># expect: TEXT</c>.</summary>
internal static class ExpectedText
{
    private const string Mark = "# expect: ";

    public static string Of(string file)
    {
        var line = File.ReadLines(file).First();
        line.ShouldStartWith(Mark, Case.Sensitive, $"{file} must say in its first line what it is refused with.");
        return line[Mark.Length..];
    }

    public static IReadOnlyList<string> All { get; } =
    [
        .. new[] { "tests/bad", "tests/bad-changes" }.SelectMany(folder =>
            Repository.YamlFiles(folder).Select(file => Of(Path.Combine(Repository.File(folder), file)))
        ),
    ];
}
