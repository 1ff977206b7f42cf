using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.CloudWatchLogs.Rules;
using SageMakerMonitorOperator.AwsSimulator.Consistency;
using SageMakerMonitorOperator.AwsSimulator.Protocol;
using SageMakerMonitorOperator.AwsSimulator.Validation;
using static SageMakerMonitorOperator.AwsSimulator.CloudWatchLogs.LogsErrors;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatchLogs.Operations;

/// <summary>DescribeLogGroups.</summary>
internal sealed class LogGroupReads(LogStore store, Timeline<LogGroup> all, TimeSpan lag)
{
    private static readonly string[] Left = ["arn", "creationTime", "logGroupName"];

    private static readonly RequestShape Shape = new(
        LogMembers.GroupNamePrefix,
        Member.Text("logGroupNamePattern", 0, 512, @"[\.\-_/#A-Za-z0-9]*"),
        Member.Choice("logGroupClass", LogGroup.Standard, "INFREQUENT_ACCESS", LogGroup.Delivery),
        Member.List("logGroupIdentifiers", Member.Text("", 1, 2048, @"[\w#+=/:,.@-]*"), max: 50) with
        {
            Min = 1,
        },
        LogMembers.NextToken,
        LogMembers.Limit
    )
    {
        Code = InvalidCode,
    };

    public JsonObject Describe(AwsRequest raw)
    {
        var request = Shape.Read(raw);
        Check(request.Parameters);
        var pattern = request.Text("logGroupNamePattern");
        return LogPages.Answer(
            request,
            "logGroups",
            all.All(lag).Where(group => Matches(group, request.Parameters)),
            group => group.Name,
            group => pattern is null ? Show(group) : Short(Show(group))
        );
    }

    private static void Check(JsonObject request)
    {
        Expect(
            !(request.Has("logGroupNamePrefix") && request.Has("logGroupNamePattern")),
            "LogGroup name prefix and LogGroup name pattern are mutually exclusive parameters."
        );
        Expect(
            !request.Has("logGroupIdentifiers")
                || !request.HasAny("logGroupNamePrefix", "logGroupNamePattern", "logGroupClass"),
            "logGroupIdentifiers takes no other filter but includeLinkedAccounts."
        );
    }

    private bool Matches(LogGroup group, JsonObject request)
    {
        var identifiers = request.Texts("logGroupIdentifiers").ToList();
        return group.Name.StartsWith(request.Text("logGroupNamePrefix") ?? "", StringComparison.Ordinal)
            && group.Name.Contains(request.Text("logGroupNamePattern") ?? "", StringComparison.Ordinal)
            && (request.Text("logGroupClass") ?? group.Class) == group.Class
            && (identifiers.Count == 0 || identifiers.Any(one => (store.Shelf.NameIn(one) ?? one) == group.Name));
    }

    private JsonObject Show(LogGroup group) => group.Describe(store.MetricFilters.CountOf(group.Name));

    // "the results include only the … arn, creationTime, and logGroupName" (API reference)
    private static JsonObject Short(JsonObject group) =>
        new(
            group
                .Where(member => Left.Contains(member.Key))
                .Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone()))
        );
}
