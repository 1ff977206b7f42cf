using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.CloudWatch.Operations;
using SageMakerMonitorOperator.AwsSimulator.CloudWatch.Rules;
using SageMakerMonitorOperator.AwsSimulator.Consistency;
using SageMakerMonitorOperator.AwsSimulator.Journal;
using SageMakerMonitorOperator.AwsSimulator.Protocol;
using SageMakerMonitorOperator.AwsSimulator.Validation;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatch.MuteRules;

/// <summary>PutAlarmMuteRule, GetAlarmMuteRule and DeleteAlarmMuteRule, of one account and Region.</summary>
internal sealed class MuteRuleOperations(
    MuteRuleStore store,
    AlarmStore alarms,
    Readings readings,
    Lags lags,
    TimeProvider clock
)
{
    // "Alarm mute rules: 2,000 per Region" (CloudWatch service quotas)
    private const int Most = 2000;

    private ResourceShelf<MuteRule> Shelf => store.Shelf;

    public static bool Has(string operation) =>
        operation is "PutAlarmMuteRule" or "GetAlarmMuteRule" or "DeleteAlarmMuteRule";

    public JsonObject Answer(AwsRequest request) =>
        request.Operation switch
        {
            "PutAlarmMuteRule" => Put(Read(request)),
            "GetAlarmMuteRule" => Get(MuteRuleRules.Named.Read(request)),
            _ => Delete(MuteRuleRules.Named.Read(request)),
        };

    private AwsRequest Read(AwsRequest raw)
    {
        var request = MuteRuleRules.Put.Read(raw);
        Rule.Check(MuteRuleRules.All, request.Parameters);
        TagRules.Check(request, "ValidationError");
        CheckOver(request);
        CheckTargets(request);
        return request;
    }

    // Tags count on creation only.
    private JsonObject Put(AwsRequest request) =>
        Shelf.Use(all =>
        {
            var name = request.Text("Name")!;
            var present = all.Find(name);
            if (present is null && all.All().Count() >= Most)
            {
                throw new AwsException("LimitExceeded", "The maximum number of alarm mute rules is reached.");
            }

            var rule = new MuteRule(name, Shelf.Arn(name))
            {
                Configuration = MuteRule.ConfigurationOf(request.Parameters),
                UpdatedAt = clock.GetUtcNow(),
                Tags = present?.Tags ?? TagOperations.Read(request),
            };
            Shelf.Write(rule, present is null ? ResourceChangeKind.Created : ResourceChangeKind.Updated);
            return new JsonObject();
        });

    private JsonObject Get(AwsRequest request) =>
        Shelf.Use(all => all.Find(request.Text("AlarmMuteRuleName")!, lags.Reads)?.Describe(clock.GetUtcNow()))
        ?? throw new AwsException("ResourceNotFoundException", "The alarm mute rule does not exist.", 404);

    // Its page models no error: a rule that is not there is none.
    private JsonObject Delete(AwsRequest request) =>
        Shelf.Use(all =>
        {
            if (all.Find(request.Text("AlarmMuteRuleName")!) is { } rule)
            {
                Shelf.Write(rule, ResourceChangeKind.Deleted);
            }

            return new JsonObject();
        });

    private void CheckOver(AwsRequest request)
    {
        if (!readings.TakesMuteRulesThatAreOver && MuteTimes.Schedule(request.Parameters).IsOverAt(clock.GetUtcNow()))
        {
            throw new AwsException("ValidationError", "The mute rule would be expired.");
        }
    }

    // "The alarm names must match existing alarms in your AWS account and region." (API reference, MuteTargets)
    private void CheckTargets(AwsRequest request)
    {
        var names = request.Parameters.Structure("MuteTargets")?.Texts("AlarmNames") ?? [];
        var unknown = alarms.Use(all => names.Where(name => all.Find(name) is null).ToList());
        if (unknown.Count > 0 && !readings.TakesUnknownMuteTargets)
        {
            throw new AwsException("ValidationError", $"Alarms do not exist: {string.Join(", ", unknown)}");
        }
    }
}
