using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Reconcilers.Problems;

namespace SageMakerMonitorOperator.Reconcilers.NotificationTopics;

/// <summary>The access policy that a topic has, and what becomes of it: the statements of others stay as they are.</summary>
internal sealed class AccessPolicy
{
    private const int MostStatements = 100;
    private const int MostBytes = 30 * 1024;

    private readonly JsonObject _policy;

    private AccessPolicy(JsonObject policy)
    {
        _policy = policy;
    }

    /// <summary>Null stands for none; SNS answers nothing that cannot be read, and a stand-in's is replaced.</summary>
    public static AccessPolicy Read(string? text)
    {
        try
        {
            return new AccessPolicy(string.IsNullOrEmpty(text) ? [] : JsonNode.Parse(text) as JsonObject ?? []);
        }
        catch (JsonException)
        {
            return new AccessPolicy([]);
        }
    }

    /// <summary>What SNS gives a new topic.</summary>
    public static AccessPolicy New(AwsResourceIdentity identity) =>
        new(
            new JsonObject
            {
                ["Version"] = "2012-10-17",
                ["Statement"] = new JsonArray(WantedStatement.Default(identity)),
            }
        );

    public IEnumerable<string> Sids => Statements.Select(IamStatement.SidOf).OfType<string>();

    private IEnumerable<JsonObject> Statements =>
        _policy["Statement"] switch
        {
            JsonArray many => many.OfType<JsonObject>(),
            JsonObject one => [one],
            _ => [],
        };

    /// <summary>What is not as wanted, by the fields of the spec.</summary>
    /// <param name="wanted">What must be there.</param>
    /// <param name="recorded">The Sids of what was put before.</param>
    public IReadOnlyList<FieldDrift> Drift(IReadOnlyList<WantedStatement> wanted, IEnumerable<string> recorded) =>
        [
            .. wanted
                .Select(statement => new FieldDrift
                {
                    Field = statement.Field,
                    Desired = IamStatement.Canonical(statement.Json),
                    Observed = Find(statement.Sid) is { } found ? IamStatement.Canonical(found) : null,
                })
                .Where(drift => drift.Desired != drift.Observed),
            .. recorded
                .Except(wanted.Select(statement => statement.Sid), StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(sid => (sid, found: Find(sid)))
                .Where(left => left.found is not null)
                .Select(left => new FieldDrift
                {
                    Field = WantedStatement.FieldOf(left.sid),
                    Observed = IamStatement.Canonical(left.found!),
                }),
        ];

    /// <summary>The policy with what is wanted in it, and without what was put before and is wanted no more.</summary>
    /// <exception cref="ProblemException">SNS would not take so much.</exception>
    public string With(
        IReadOnlyList<WantedStatement> wanted,
        IReadOnlyCollection<string> recorded,
        AwsResourceIdentity identity
    )
    {
        var bySid = wanted.ToDictionary(statement => statement.Sid, StringComparer.Ordinal);
        var present = Sids.ToHashSet(StringComparer.Ordinal);
        JsonObject[] statements =
        [
            .. Statements
                .Select(statement => Replaced(statement, bySid, recorded))
                .OfType<JsonObject>()
                .Select(statement => (JsonObject)statement.DeepClone()),
            .. wanted
                .Where(statement => !present.Contains(statement.Sid))
                .Select(statement => (JsonObject)statement.Json.DeepClone()),
        ];
        var policy = (JsonObject)_policy.DeepClone();
        policy["Version"] ??= "2012-10-17";
        // A policy must have a statement; this one lets in nobody but the account itself.
        policy["Statement"] = new JsonArray([
            .. statements.Length == 0 ? [WantedStatement.Default(identity)] : statements,
        ]);
        return Checked(policy.ToJsonString(), statements.Length);
    }

    // What is as wanted stays as it is written.
    private static JsonObject? Replaced(
        JsonObject statement,
        Dictionary<string, WantedStatement> wanted,
        IReadOnlyCollection<string> recorded
    ) =>
        IamStatement.SidOf(statement) is not { } sid ? statement
        : wanted.TryGetValue(sid, out var replacement)
            ? IamStatement.Canonical(statement) == IamStatement.Canonical(replacement.Json) ? statement
                : replacement.Json
        : recorded.Contains(sid) ? null
        : statement;

    private JsonObject? Find(string sid) =>
        Statements.FirstOrDefault(statement => IamStatement.SidOf(statement) == sid);

    private static string Checked(string policy, int statements)
    {
        if (statements > MostStatements)
        {
            throw TooMuch($"{statements} statements, and SNS takes {MostStatements}");
        }

        var bytes = Encoding.UTF8.GetByteCount(policy);
        return bytes > MostBytes ? throw TooMuch($"{bytes} bytes, and SNS takes {MostBytes}") : policy;
    }

    private static ProblemException TooMuch(string what) =>
        ProblemException.Stalled(
            Reasons.InvalidSpec,
            $"the access policy would have {what}, those of others included; make `spec.policyStatements` fewer or shorter, or take some away on AWS"
        );
}
