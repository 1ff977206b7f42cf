using System.Text.RegularExpressions;
using SageMakerMonitorOperator.AwsSimulator.Protocol;

namespace SageMakerMonitorOperator.AwsSimulator.Sts;

/// <summary>STS's way to say all that is wrong with a request in one message.</summary>
internal sealed class ValueConstraints
{
    private static readonly TimeSpan OneSecond = TimeSpan.FromSeconds(1);

    private readonly List<string> errors = [];

    public ValueConstraints Text(
        string name,
        string? value,
        bool required,
        int minimum,
        int maximum,
        string? pattern = null
    )
    {
        if (value is null)
        {
            return Check(!required, name, "null", "Member must not be null");
        }

        // ECMAScript: \w means ASCII, as AWS has it.
        var fits = pattern is null || Regex.IsMatch(value, $@"\A(?:{pattern})\z", RegexOptions.ECMAScript, OneSecond);
        return Check(
                value.Length >= minimum,
                name,
                $"'{value}'",
                $"Member must have length greater than or equal to {minimum}"
            )
            .Check(
                value.Length <= maximum,
                name,
                $"'{value}'",
                $"Member must have length less than or equal to {maximum}"
            )
            .Check(fits, name, $"'{value}'", $"Member must satisfy regular expression pattern: {pattern}");
    }

    public ValueConstraints Number(string name, int? value, int minimum, int maximum) =>
        Check(
                value is null || value >= minimum,
                name,
                $"'{value}'",
                $"Member must have value greater than or equal to {minimum}"
            )
            .Check(
                value is null || value <= maximum,
                name,
                $"'{value}'",
                $"Member must have value less than or equal to {maximum}"
            );

    public void ThrowIfAny()
    {
        if (errors.Count > 0)
        {
            var count = errors.Count == 1 ? "1 validation error" : $"{errors.Count} validation errors";
            throw new AwsException("ValidationError", $"{count} detected: {string.Join("; ", errors)}");
        }
    }

    private ValueConstraints Check(bool holds, string name, string value, string constraint)
    {
        if (!holds)
        {
            errors.Add($"Value {value} at '{name}' failed to satisfy constraint: {constraint}");
        }

        return this;
    }
}
