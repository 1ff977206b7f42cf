using System.Text;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.CloudWatch.Operations;
using SageMakerMonitorOperator.AwsSimulator.CloudWatch.Rules;
using SageMakerMonitorOperator.AwsSimulator.Consistency;
using SageMakerMonitorOperator.AwsSimulator.Journal;
using SageMakerMonitorOperator.AwsSimulator.Protocol;
using SageMakerMonitorOperator.AwsSimulator.Validation;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatch.Dashboards;

/// <summary>PutDashboard, GetDashboard, ListDashboards and DeleteDashboards, of one account.</summary>
internal sealed class DashboardOperations(DashboardStore store, Readings readings, Lags lags, TimeProvider clock)
{
    private const string Refused = "InvalidParameterValue";

    // "ListDashboards returns up to 1000 results on one page." (API reference)
    private const int Page = 1000;

    // "The maximum length is 255, and valid characters are A-Z, a-z, 0-9, "-", and "_"." (API reference, PutDashboard)
    private const string NamePattern = "[0-9A-Za-z_-]*";

    private static readonly RequestShape Put = new(
        Member.Text("DashboardName", 1, 255, NamePattern).Required(),
        Member.Text("DashboardBody").Required(),
        AlarmMembers.Tags
    )
    {
        Code = DashboardBodyRules.Refused,
    };

    private static readonly RequestShape Get = new(Member.Text("DashboardName", 1, 255, NamePattern).Required())
    {
        Code = Refused,
    };

    private static readonly RequestShape List = new(
        Member.Text("DashboardNamePrefix", 1, 255, NamePattern),
        Member.Text("NextToken")
    )
    {
        Code = Refused,
    };

    private static readonly RequestShape Delete = new(Member.Texts("DashboardNames", 1, 255, items: 100).Required())
    {
        Code = Refused,
    };

    private ResourceShelf<Dashboard> Shelf => store.Shelf;

    public static bool Has(string operation) =>
        operation is "PutDashboard" or "GetDashboard" or "ListDashboards" or "DeleteDashboards";

    public JsonObject Answer(AwsRequest request) =>
        Shelf.Use(all =>
            request.Operation switch
            {
                "PutDashboard" => Write(all, Put.Read(request)),
                "GetDashboard" => Read(all, Get.Read(request)),
                "ListDashboards" => ReadAll(all, List.Read(request)),
                _ => Remove(all, Delete.Read(request)),
            }
        );

    // Tags count on creation only.
    private JsonObject Write(Timeline<Dashboard> all, AwsRequest request)
    {
        TagRules.Check(request, DashboardBodyRules.Refused);
        var (name, body) = (request.Text("DashboardName")!, request.Text("DashboardBody") ?? "");
        var warnings = DashboardBodyRules.Check(body);
        var present = all.Find(name);
        var tags = present?.Tags ?? TagOperations.Read(request);
        Shelf.Write(
            (present ?? new(name, Shelf.Arn(name), body, default) { Tags = tags }) with
            {
                Body = body,
                ModifiedAt = clock.GetUtcNow(),
            },
            present is null ? ResourceChangeKind.Created : ResourceChangeKind.Updated
        );
        return new() { ["DashboardValidationMessages"] = new JsonArray([.. warnings.Select(Show)]) };
    }

    private JsonObject Read(Timeline<Dashboard> all, AwsRequest request) =>
        all.Find(request.Text("DashboardName")!, lags.Reads) is { } dashboard
            ? new()
            {
                ["DashboardArn"] = dashboard.Arn,
                ["DashboardBody"] = dashboard.Body,
                ["DashboardName"] = dashboard.Name,
            }
            : throw NotFound(request.Text("DashboardName")!);

    private JsonObject ReadAll(Timeline<Dashboard> all, AwsRequest request)
    {
        var after = PageToken.Read(request.Text("NextToken"));
        var rest = all.All(lags.Reads)
            .Where(dashboard =>
                dashboard.Name.StartsWith(request.Text("DashboardNamePrefix") ?? "", StringComparison.Ordinal)
            )
            .Where(dashboard => after is null || string.CompareOrdinal(dashboard.Name, after) > 0)
            .Take(Page + 1)
            .ToList();
        var answer = new JsonObject { ["DashboardEntries"] = new JsonArray([.. rest.Take(Page).Select(Entry)]) };
        if (rest.Count > Page)
        {
            answer["NextToken"] = PageToken.After(rest[Page - 1].Name);
        }

        return answer;
    }

    // "If there is an error during this call, no dashboards are deleted." (API reference, DeleteDashboards)
    private JsonObject Remove(Timeline<Dashboard> all, AwsRequest request)
    {
        var names = request.Texts("DashboardNames").Distinct(StringComparer.Ordinal).ToList();
        var found = names.Select(name => all.Find(name)).OfType<Dashboard>().ToList();
        if (found.Count < names.Count && readings.UnknownDashboards == UnknownNames.NotFound)
        {
            throw NotFound(names.First(name => all.Find(name) is null));
        }

        foreach (var dashboard in found)
        {
            Shelf.Write(dashboard, ResourceChangeKind.Deleted);
        }

        return [];
    }

    private static JsonObject Entry(Dashboard dashboard) =>
        new()
        {
            ["DashboardArn"] = dashboard.Arn,
            ["DashboardName"] = dashboard.Name,
            ["LastModified"] = Timestamp.Text(dashboard.ModifiedAt),
            ["Size"] = Encoding.UTF8.GetByteCount(dashboard.Body),
        };

    private static JsonObject Show(BodyFinding finding) =>
        new() { ["DataPath"] = finding.DataPath, ["Message"] = finding.Message };

    private static AwsException NotFound(string name) =>
        new("ResourceNotFound", $"Dashboard {name} does not exist", 404);
}
