using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.CloudWatch.Rules;
using SageMakerMonitorOperator.AwsSimulator.Consistency;
using SageMakerMonitorOperator.AwsSimulator.Protocol;
using SageMakerMonitorOperator.AwsSimulator.Validation;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatch.Operations;

/// <summary>Filters, pages and shows alarms, in the order of their names.</summary>
internal static class DescribeAlarms
{
    // boto3's and the reference's pages have 50 where MaxRecords is not given.
    private const int DefaultPage = 50;

    private static readonly RequestShape Shape = new(
        AlarmMembers.Names,
        Member.Text("AlarmNamePrefix", 1, 255),
        Member.List("AlarmTypes", Member.Choice("", Enum.GetNames<AlarmType>())),
        Member.Text("ChildrenOfAlarmName", 1, 255),
        Member.Text("ParentsOfAlarmName", 1, 255),
        Member.Choice("StateValue", AlarmMembers.States),
        Member.Text("ActionPrefix", 1, 1024),
        Member.Whole("MaxRecords", 1, 100),
        Member.Text("NextToken")
    );

    private static readonly string[] Relatives = ["ChildrenOfAlarmName", "ParentsOfAlarmName"];

    private static readonly Rule[] Rules =
    [
        // "If this parameter is specified, you cannot specify AlarmNames."
        new(
            "AlarmNamePrefix and AlarmNames cannot be specified together.",
            request => !request.Has("AlarmNamePrefix") || !request.Has("AlarmNames")
        ),
        // "you cannot specify any other parameters in the request except for MaxRecords and NextToken. If you do so, you
        // receive a validation error."
        new(
            "ChildrenOfAlarmName and ParentsOfAlarmName can be specified with MaxRecords and NextToken only.",
            request =>
                !request.HasAny(Relatives)
                || request.Count(member => member.Key is not ("MaxRecords" or "NextToken")) == 1
        ),
    ];

    public static JsonObject Answer(AlarmStore alarms, Timeline<Alarm> all, AwsRequest raw, TimeSpan lag)
    {
        var request = Shape.Read(raw);
        Rule.Check(Rules, request.Parameters);
        var page = request.Number("MaxRecords") ?? DefaultPage;
        var after = PageToken.Read(request.Text("NextToken"));
        var matching = Matching(alarms, all, request, lag)
            .Where(alarm => after is null || string.CompareOrdinal(alarm.Name, after) > 0)
            .Take(page + 1)
            .ToList();
        return Write(matching, page, Show(request));
    }

    private static JsonObject Write(List<Alarm> matching, int page, Func<Alarm, JsonObject> show)
    {
        JsonArray Of(AlarmType type) => [.. matching.Take(page).Where(alarm => alarm.Type == type).Select(show)];
        var answer = new JsonObject
        {
            ["MetricAlarms"] = Of(AlarmType.MetricAlarm),
            ["CompositeAlarms"] = Of(AlarmType.CompositeAlarm),
            ["LogAlarms"] = Of(AlarmType.LogAlarm),
        };
        if (matching.Count > page)
        {
            answer["NextToken"] = PageToken.After(matching[page - 1].Name);
        }

        return answer;
    }

    private static IEnumerable<Alarm> Matching(
        AlarmStore alarms,
        Timeline<Alarm> all,
        AwsRequest request,
        TimeSpan lag
    ) =>
        request.Text("ChildrenOfAlarmName") is { } parent ? Children(alarms, all, parent, lag)
        : request.Text("ParentsOfAlarmName") is { } child ? Parents(alarms, all, child, lag)
        : all.All(lag).Where(AlarmFilter.Of(request).Matches);

    private static IEnumerable<Alarm> Children(AlarmStore alarms, Timeline<Alarm> all, string parent, TimeSpan lag)
    {
        var names = all.Find(parent, lag) is { } composite
            ? AlarmReference.Children(alarms, composite).ToHashSet(StringComparer.Ordinal)
            : [];
        return all.All(lag).Where(alarm => names.Contains(alarm.Name));
    }

    private static IEnumerable<Alarm> Parents(AlarmStore alarms, Timeline<Alarm> all, string child, TimeSpan lag) =>
        all.All(lag).Where(alarm => AlarmReference.Children(alarms, alarm).Contains(child));

    // "Only the Alarm Name, ARN, StateValue … and StateUpdatedTimestamp" of children, "only the Alarm Name and ARN" of parents.
    private static Func<Alarm, JsonObject> Show(AwsRequest request)
    {
        string[]? members =
            request.Text("ChildrenOfAlarmName") is not null
                ? ["AlarmName", "AlarmArn", "StateValue", "StateUpdatedTimestamp"]
            : request.Text("ParentsOfAlarmName") is not null ? ["AlarmName", "AlarmArn"]
            : null;
        return alarm =>
            members is null
                ? alarm.Describe()
                : new(alarm.Describe().Where(member => members.Contains(member.Key)).Select(Copy));
    }

    private static KeyValuePair<string, JsonNode?> Copy(KeyValuePair<string, JsonNode?> member) =>
        KeyValuePair.Create(member.Key, member.Value?.DeepClone());
}
