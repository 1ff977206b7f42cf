using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Access;
using SageMakerMonitorOperator.AwsSimulator.CloudTrail.Rules;
using SageMakerMonitorOperator.AwsSimulator.Journal;
using SageMakerMonitorOperator.AwsSimulator.Protocol;
using SageMakerMonitorOperator.AwsSimulator.Validation;
using static SageMakerMonitorOperator.AwsSimulator.CloudTrail.TrailErrors;

namespace SageMakerMonitorOperator.AwsSimulator.CloudTrail.Operations;

/// <summary>CreateTrail, UpdateTrail, DeleteTrail, StartLogging and StopLogging.</summary>
internal sealed class TrailWrites(CloudTrailService service, TrailStore store, TimeProvider clock)
{
    private const string Group = "CloudWatchLogsLogGroupArn";
    private const string Role = "CloudWatchLogsRoleArn";

    private static readonly string[] Texts = ["S3BucketName", "S3KeyPrefix", "SnsTopicName", Group, Role, "KmsKeyId"];

    /// <summary>Each with what AWS takes where it is not given.</summary>
    private static readonly (string Name, bool Default)[] Flags =
    [
        ("IncludeGlobalServiceEvents", true),
        ("IsMultiRegionTrail", false),
        ("EnableLogFileValidation", false),
        ("IsOrganizationTrail", false),
    ];

    private static readonly Member[] Settings =
    [
        .. Texts.Select(name => Member.Text(name)),
        .. Flags.Select(flag => Member.Flag(flag.Name)),
    ];

    private static readonly RequestShape Naming = new(Member.Text("Name").Required());
    private static readonly RequestShape Changing = new([Member.Text("Name").Required(), .. Settings]);
    private static readonly RequestShape Creation = new([
        Member.Text("Name").Required(),
        .. Settings,
        TrailTags.TagsList,
    ]);

    public JsonObject Create(AwsRequest raw)
    {
        var request = Creation.Read(raw);
        var name = request.RequiredText("Name");
        TrailRules.CheckName(name);
        var trail = New(name, request);
        Expect(
            service.Visible(store).All(other => other.Name != name && other.Arn != trail.Arn),
            Exists(store.AccountId, name)
        );
        CheckCount(trail);
        Check(trail);
        store.Write(trail, ResourceChangeKind.Created);
        return Answer(trail);
    }

    public JsonObject Update(AwsRequest raw)
    {
        var request = Changing.Read(raw);
        var trail = AtHome(request);
        trail = trail with { Settings = Merged(trail.Settings, request) };
        Check(trail);
        store.Write(trail, ResourceChangeKind.Updated);
        return Answer(trail);
    }

    public JsonObject Delete(AwsRequest request)
    {
        store.Write(AtHome(Naming.Read(request)), ResourceChangeKind.Deleted);
        return [];
    }

    public JsonObject Start(AwsRequest request) =>
        Switch(AtHome(Naming.Read(request)), isLogging: true, "StartLoggingTime");

    public JsonObject Stop(AwsRequest request) =>
        Switch(AtHome(Naming.Read(request)), isLogging: false, "StopLoggingTime");

    /// <summary>As CreateTrail, UpdateTrail and DescribeTrails show a trail.</summary>
    public static JsonObject Show(Trail trail, TrailStore place)
    {
        var shown = new JsonObject { ["Name"] = trail.Name, ["TrailARN"] = trail.Arn };
        foreach (var name in Texts.Where(name => trail.Settings[name] is not null))
        {
            shown[name] = trail.Settings[name]!.DeepClone();
        }

        if (shown["SnsTopicName"]?.ToString() is { } topic)
        {
            shown["SnsTopicARN"] = DestinationRules.TopicArn(place, topic);
        }

        shown["IncludeGlobalServiceEvents"] = !trail.Settings.ContainsKey("IncludeGlobalServiceEvents");
        shown["IsMultiRegionTrail"] = trail.IsMultiRegion;
        shown["LogFileValidationEnabled"] = trail.Settings.IsOn("EnableLogFileValidation");
        shown["IsOrganizationTrail"] = trail.IsOrganization;
        return shown;
    }

    private JsonObject Answer(Trail trail) => Show(trail, store);

    private JsonObject Switch(Trail trail, bool isLogging, string time)
    {
        store.Write(
            trail with
            {
                IsLogging = isLogging,
                Status = trail.Status.SetItem(time, clock.GetUtcNow().ToUnixTimeSeconds()),
            },
            ResourceChangeKind.Updated
        );
        return [];
    }

    private Trail New(string name, AwsRequest request) =>
        new(name, store.Shelf.Arn(name), store.Region)
        {
            Settings = Merged([], request),
            Tags = TrailTags.Read(request),
        };

    /// <summary>"… must be called from the Region in which the trail was created; otherwise, an InvalidHomeRegionException is
    /// thrown" (API reference).</summary>
    private Trail AtHome(AwsRequest request)
    {
        var trail = service.Find(store, request.RequiredText("Name"));
        Expect(trail.Region == store.Region, NotAtHome(trail.Arn, trail.Region));
        return trail;
    }

    // What the request does not have stays, and an empty text takes away (seen: github.com/aws/aws-cdk, cdkd#1575).
    private JsonObject Merged(JsonObject settings, AwsRequest request)
    {
        CheckPair(request.Parameters);
        var merged = settings.DeepClone().AsObject();
        foreach (var name in Texts.Where(name => request.Parameters[name] is not null))
        {
            merged.Remove(name);
            if (request.Text(name) is { } value)
            {
                merged[name] = name == "KmsKeyId" ? KeyArn(value) : value;
            }
        }

        foreach (var (name, standard) in Flags.Where(flag => request.Parameters[flag.Name] is not null))
        {
            merged.Remove(name);
            var value = request.Parameters.IsTrue(name);
            if (value != standard)
            {
                merged[name] = value;
            }
        }

        return merged;
    }

    private static void CheckPair(JsonObject request)
    {
        var (group, role) = (request[Group], request[Role]);
        Expect(
            (group is null) == (role is null) && (group?.ToString() is "") == (role?.ToString() is ""),
            group is null ? InvalidGroup : InvalidRole,
            "The CloudWatch Logs log group and role have to be given together."
        );
        Expect(
            group?.ToString() is null or "" || IsGroup(group.ToString()),
            InvalidGroup,
            $"{group} is no ARN of a log group with :* at its end."
        );
    }

    private static bool IsGroup(string arn) =>
        Arns.IsArn(arn)
        && arn.Contains(":log-group:", StringComparison.Ordinal)
        && arn.EndsWith(":*", StringComparison.Ordinal);

    /// <summary>A trail has the ARN of its key, whatever it was named by.</summary>
    private string KeyArn(string key)
    {
        var keys = service.Surroundings.Kms.Keys(store.AccountId, store.Region);
        if (keys.Find(key) is { } found)
        {
            Expect(
                found.State == Kms.Key.Enabled,
                "KmsKeyDisabledException",
                $"The KMS key {found.Arn} is {found.State}."
            );
            return found.Arn;
        }

        Expect(
            !key.Contains("alias/", StringComparison.Ordinal),
            "KmsKeyNotFoundException",
            $"The KMS key {key} does not exist."
        );
        return Arns.IsArn(key) ? key : keys.ArnOf($"key/{key}");
    }

    private void CheckCount(Trail trail)
    {
        var most = service.Surroundings.MostTrails;
        Expect(
            service.Visible(store).Count < most,
            "MaximumNumberOfTrailsExceededException",
            $"User: {store.AccountId} already has {most} trails in {trail.Region}."
        );
    }

    private void Check(Trail trail)
    {
        var settings = trail.Settings;
        TrailRules.CheckDestination(
            settings["S3BucketName"]?.ToString() ?? "",
            settings["S3KeyPrefix"]?.ToString(),
            settings["SnsTopicName"]?.ToString()
        );
        Expect(
            !trail.IsMultiRegion || !settings.ContainsKey("IncludeGlobalServiceEvents"),
            InvalidCombination,
            "Multi-Region trail must include global service events."
        );
        var organization = service.OrganizationOf(store.AccountId);
        Expect(
            !trail.IsOrganization || organization is not null,
            "NotOrganizationMasterAccountException",
            "The account is not the management account of an organization."
        );
        new DestinationRules(service.Surroundings, store, organization).Check(trail);
    }
}
