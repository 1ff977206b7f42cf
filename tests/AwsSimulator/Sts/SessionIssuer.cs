using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Access;

namespace SageMakerMonitorOperator.AwsSimulator.Sts;

/// <summary>
/// Makes temporary keys, which are known from then on. They are counted, not drawn, so that a run can be repeated.
/// </summary>
internal sealed class SessionIssuer(Iam iam, TimeProvider clock)
{
    private long issued;

    /// <returns>The members that both operations answer.</returns>
    public JsonObject Issue(Principal session, TimeSpan duration)
    {
        var number = Interlocked.Increment(ref issued).ToString("D7", CultureInfo.InvariantCulture);
        var key = new AccessKey($"ASIASIMULATOR{number}", Derive("secret", number)[..40], session)
        {
            SessionToken = Derive("token", number),
            Expiration = DateTimeOffset.FromUnixTimeSeconds((clock.GetUtcNow() + duration).ToUnixTimeSeconds()),
        };
        iam.Put(key);
        return Describe(key);
    }

    private static JsonObject Describe(AccessKey key) =>
        new()
        {
            ["Credentials"] = new JsonObject
            {
                ["AccessKeyId"] = key.Id,
                ["SecretAccessKey"] = key.SecretAccessKey,
                ["SessionToken"] = key.SessionToken,
                ["Expiration"] = key.Expiration!.Value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'"),
            },
            ["AssumedRoleUser"] = new JsonObject
            {
                ["Arn"] = key.Principal.Arn,
                ["AssumedRoleId"] = key.Principal.UserId,
            },
        };

    private static string Derive(string purpose, string number) =>
        Convert.ToBase64String(SHA512.HashData(Encoding.UTF8.GetBytes($"{purpose} {number}")));
}
