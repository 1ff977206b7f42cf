using System.Text;

namespace SageMakerMonitorOperator.AwsSimulator.Protocol;

/// <summary>A token that names the last item of the page before, so that pages stay right while items come and go.</summary>
internal static class PageToken
{
    public static string After(string item) => Convert.ToBase64String(Encoding.UTF8.GetBytes(item));

    public static string? Read(string? token)
    {
        try
        {
            return token is null ? null : Encoding.UTF8.GetString(Convert.FromBase64String(token));
        }
        catch (FormatException)
        {
            throw new AwsException("InvalidNextToken", "The next token specified is invalid.");
        }
    }
}
