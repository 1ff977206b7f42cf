using System.Globalization;
using System.Text;
using SageMakerMonitorOperator.AwsSimulator.Protocol;

namespace SageMakerMonitorOperator.AwsSimulator.Tagging;

/// <summary>Names the last resource of the page before and when that was: "valid for a maximum of 15 minutes"
/// (PaginationTokenExpiredException).</summary>
internal static class ResourceToken
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(15);

    public static string After(string arn, DateTimeOffset now) =>
        Convert.ToBase64String(
            Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{now.ToUnixTimeMilliseconds()} {arn}"))
        );

    public static string? Read(string? token, DateTimeOffset now)
    {
        if (token is null)
        {
            return null;
        }

        var parts = Decoded(token).Split(' ', 2);
        if (parts.Length != 2 || !long.TryParse(parts[0], CultureInfo.InvariantCulture, out var milliseconds))
        {
            throw Invalid();
        }

        return now - DateTimeOffset.FromUnixTimeMilliseconds(milliseconds) > Life
            ? throw new AwsException("PaginationTokenExpiredException", "The pagination token has expired.")
            : parts[1];
    }

    private static string Decoded(string token)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(token));
        }
        catch (FormatException)
        {
            throw Invalid();
        }
    }

    private static AwsException Invalid() => new("InvalidParameterException", "The pagination token is not valid.");
}
