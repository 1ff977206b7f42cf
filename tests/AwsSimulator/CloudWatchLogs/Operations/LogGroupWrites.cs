using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.CloudWatchLogs.Rules;
using SageMakerMonitorOperator.AwsSimulator.Consistency;
using SageMakerMonitorOperator.AwsSimulator.Journal;
using SageMakerMonitorOperator.AwsSimulator.Protocol;
using SageMakerMonitorOperator.AwsSimulator.Validation;
using static SageMakerMonitorOperator.AwsSimulator.CloudWatchLogs.LogsErrors;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatchLogs.Operations;

/// <summary>What makes, changes and deletes log groups.</summary>
internal sealed class LogGroupWrites(LogStore store, Timeline<LogGroup> all)
{
    private const string Protection = "deletionProtectionEnabled";

    private static readonly RequestShape Creation = Shape(
        LogMembers.GroupName,
        LogMembers.KmsKeyId,
        LogMembers.Tags,
        Member.Choice("logGroupClass", LogGroup.Standard, "INFREQUENT_ACCESS", LogGroup.Delivery),
        Member.Flag(Protection)
    );

    private static readonly RequestShape Named = Shape(LogMembers.GroupName);

    private static readonly RequestShape Retention = Shape(
        LogMembers.GroupName,
        Member.Whole("retentionInDays").Required()
    );

    private static readonly RequestShape Protecting = Shape(
        LogMembers.GroupIdentifier,
        Member.Flag(Protection).Required()
    );

    private static readonly RequestShape Encryption = Shape(LogMembers.GroupName, LogMembers.KmsKeyId.Required());

    public JsonObject Create(AwsRequest raw)
    {
        var request = Creation.Read(raw);
        var group = store.New(request.Text("logGroupName")!) with
        {
            Class = request.Text("logGroupClass") ?? LogGroup.Standard,
            KmsKeyId = request.Text("kmsKeyId"),
            IsProtected = request.Parameters.IsTrue(Protection),
            Tags = LogGroupTags.Read(request),
        };
        LogGroupRules.CheckName(group.Name);
        if (all.Find(group.Name) is not null)
        {
            throw AlreadyExists();
        }

        if (group.KmsKeyId is { } key)
        {
            LogGroupRules.CheckKey(store, group.Arn, key);
        }

        store.Shelf.Write(group, ResourceChangeKind.Created);
        return [];
    }

    /// <summary>"Deletes the specified log group and permanently deletes all the archived log events."</summary>
    public JsonObject Delete(AwsRequest raw)
    {
        var group = Find(Named.Read(raw).Text("logGroupName")!);
        if (group.IsProtected)
        {
            // The one modelled error that DeleteLogGroup has and its siblings have not.
            throw new AwsException("ValidationException", "The log group has deletion protection enabled.");
        }

        foreach (var filters in (LogFilterStore[])[store.MetricFilters, store.SubscriptionFilters])
        {
            foreach (var filter in filters.Of(group.Name))
            {
                filters.Delete(filter);
            }
        }

        store.Shelf.Write(group, ResourceChangeKind.Deleted);
        return [];
    }

    public JsonObject Retain(AwsRequest raw)
    {
        var request = Retention.Read(raw);
        var days = request.Number("retentionInDays")!.Value;
        LogGroupRules.CheckRetention(days);
        return Update(Find(request.Text("logGroupName")!) with { RetentionInDays = days });
    }

    public JsonObject RetainForever(AwsRequest raw) =>
        Update(Find(Named.Read(raw).Text("logGroupName")!) with { RetentionInDays = null });

    public JsonObject Protect(AwsRequest raw)
    {
        var request = Protecting.Read(raw);
        var identifier = request.Text("logGroupIdentifier")!;
        return Update(
            Find(store.Shelf.NameIn(identifier) ?? identifier) with
            {
                IsProtected = request.Parameters.IsTrue(Protection),
            }
        );
    }

    public JsonObject Encrypt(AwsRequest raw)
    {
        var request = Encryption.Read(raw);
        var group = Find(request.Text("logGroupName")!);
        var key = request.Text("kmsKeyId")!;
        LogGroupRules.CheckKey(store, group.Arn, key);
        return Update(group with { KmsKeyId = key });
    }

    public JsonObject Decrypt(AwsRequest raw) =>
        Update(Find(Named.Read(raw).Text("logGroupName")!) with { KmsKeyId = null });

    private LogGroup Find(string name) => all.Find(name) ?? throw NoGroup();

    private JsonObject Update(LogGroup group)
    {
        store.Shelf.Write(group, ResourceChangeKind.Updated);
        return [];
    }

    private static RequestShape Shape(params IReadOnlyList<Member> members) => new(members) { Code = InvalidCode };
}
