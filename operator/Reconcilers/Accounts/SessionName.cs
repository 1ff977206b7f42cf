using System.Text;
using SageMakerMonitorOperator.Api.Accounts;

namespace SageMakerMonitorOperator.Reconcilers.Accounts;

/// <summary>What CloudTrail shows as who did it, for roles whose session nobody named.</summary>
internal static class SessionName
{
    /// <summary>STS's limit.</summary>
    private const int Longest = 64;

    public static string Of(IAwsAccount account)
    {
        string?[] parts = ["sagemaker-monitor", account.Metadata.Namespace, account.Metadata.Name];
        var name = new StringBuilder().AppendJoin('-', parts.Where(part => part is not null));
        for (var i = 0; i < name.Length; i++)
        {
            name[i] = IsAllowed(name[i]) ? name[i] : '-';
        }

        return name.ToString(0, Math.Min(name.Length, Longest));
    }

    private static bool IsAllowed(char c) => char.IsAsciiLetterOrDigit(c) || "_+=,.@-".Contains(c);
}
