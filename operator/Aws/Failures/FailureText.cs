using System.Text;
using System.Text.RegularExpressions;

namespace SageMakerMonitorOperator.Aws.Failures;

/// <summary>A failure in words for <c>kubectl describe</c>: what happened, where, and how to find it at AWS.</summary>
internal static partial class FailureText
{
    private const int Longest = 512;

    /// <summary>What AWSSDK.Core writes, body and all, where AWS gave a code but no message.</summary>
    private const string CoreFallback = "The service returned an error with Error Code";

    public static string Of(AwsOperation operation, FailureCause cause)
    {
        var text = new StringBuilder(What(cause.Kind, operation)).Append(": ").Append(cause.Detail.TrimEnd('.'));
        text.Append(" (code ").Append(cause.Code);
        if (cause.HttpStatus is { } status)
            text.Append(", HTTP ").Append((int)status);
        if (cause.RequestId is { } requestId)
            text.Append(", request id ").Append(requestId);
        return text.Append(')').ToString();
    }

    /// <summary>Answers about signatures repeat the string that was signed, credentials' names and all: never show those.</summary>
    public static string Presentable(string code, string? message)
    {
        if (code.Contains("Signature", StringComparison.Ordinal))
            return "the signature does not fit: the secret access key is wrong";
        return string.IsNullOrWhiteSpace(message) || message.StartsWith(CoreFallback, StringComparison.Ordinal)
            ? "AWS gave no further text"
            : FirstLine(Hidden().Replace(message, "(hidden)"));
    }

    /// <summary>Access key ids and web identity tokens: a refusal of a value may quote it.</summary>
    [GeneratedRegex(@"\b(?:AKIA|ASIA)[A-Z0-9]{12,}\b|\beyJ[\w-]+\.[\w-]+\.[\w-]*", RegexOptions.NonBacktracking)]
    private static partial Regex Hidden();

    public static string FirstLine(string text)
    {
        var line = text.AsSpan().Trim();
        var end = line.IndexOfAny('\r', '\n');
        if (end >= 0)
            line = line[..end];
        return line.Length <= Longest ? line.ToString() : string.Concat(line[..Longest], "…");
    }

    private static string What(AwsFailureKind kind, AwsOperation operation) =>
        kind switch
        {
            AwsFailureKind.Throttled => $"AWS throttled {operation}",
            AwsFailureKind.Unavailable => $"No usable answer to {operation}",
            AwsFailureKind.Denied => $"AWS denied {operation}",
            AwsFailureKind.Credentials => $"No valid credentials for {operation}",
            AwsFailureKind.NotFound => $"AWS found nothing for {operation}",
            AwsFailureKind.Conflict => $"AWS reports a conflict for {operation}",
            AwsFailureKind.Invalid => $"AWS refused {operation} as invalid",
            AwsFailureKind.QuotaExceeded => $"An AWS quota is used up for {operation}",
            _ => $"{operation} failed",
        };
}
