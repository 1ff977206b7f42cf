using System.Globalization;
using SageMakerMonitorOperator.AwsSimulator.Protocol;

namespace SageMakerMonitorOperator.AwsSimulator.Access.Signatures;

/// <summary>Believes a request only when its signature is that of the key it names, and fresh.</summary>
internal sealed class SignatureVerifier(Iam iam, TimeProvider clock)
{
    private const string DateFormat = "yyyyMMdd'T'HHmmss'Z'";

    private const string Mismatch =
        "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access"
        + " Key and signing method. Consult the service documentation for details.";

    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(15);

    /// <exception cref="AwsException">AWS would not know the caller.</exception>
    public AccessKey Verify(WireRequest wire, AuthorizationHeader authorization, WireProtocol protocol)
    {
        var key = FindKey(wire, authorization, protocol);
        var date = wire.Header("x-amz-date") ?? wire.Header("date") ?? "";
        var problem =
            ScopeProblem(authorization, date)
            ?? DateProblem(date)
            ?? (Matches(wire, authorization, date, key.SecretAccessKey) ? null : Mismatch);
        return problem is null ? key : throw AccessErrors.WrongSignature(protocol, problem);
    }

    private AccessKey FindKey(WireRequest wire, AuthorizationHeader authorization, WireProtocol protocol)
    {
        var key = iam.FindAccessKey(authorization.Scope.AccessKeyId);
        if (key is null || key.SessionToken != wire.Header("x-amz-security-token"))
        {
            throw AccessErrors.UnknownKey(protocol);
        }

        return key.Expiration <= clock.GetUtcNow() ? throw AccessErrors.ExpiredKey(protocol) : key;
    }

    private static string? ScopeProblem(AuthorizationHeader authorization, string date)
    {
        var scope = authorization.Scope;
        return scope.Terminator != CredentialScope.ValidTerminator
                ? $"Credential should be scoped with a valid terminator: '{CredentialScope.ValidTerminator}', not '{scope.Terminator}'."
            : !authorization.SignedHeaders.Contains("host")
                ? "'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization."
            : !date.StartsWith(scope.Date, StringComparison.Ordinal)
                ? $"Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '{scope.Date}' != '{date}'."
            : null;
    }

    // What services answer, rather than the RequestExpired of the documentation; SDKs take the time out of the text.
    private string? DateProblem(string text)
    {
        if (!DateTimeOffset.TryParseExact(text, DateFormat, null, DateTimeStyles.AssumeUniversal, out var date))
        {
            return $"Date must be in ISO-8601 'basic format'. Got '{text}'.";
        }

        var now = clock.GetUtcNow();
        return date < now - Tolerance
                ? $"Signature expired: {text} is now earlier than {Text(now - Tolerance)} ({Text(now)} - 15 min.)"
            : date > now + Tolerance
                ? $"Signature not yet current: {text} is still later than {Text(now + Tolerance)} ({Text(now)} + 15 min.)"
            : null;
    }

    private static bool Matches(WireRequest wire, AuthorizationHeader authorization, string date, string secret) =>
        SignatureV4.Sign(wire, authorization.Scope, authorization.SignedHeaders, date, secret)
        == authorization.Signature;

    private static string Text(DateTimeOffset time) => time.UtcDateTime.ToString(DateFormat);
}
