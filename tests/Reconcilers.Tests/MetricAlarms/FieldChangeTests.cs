using System.Text.Json;
using SageMakerMonitorOperator.Api.MetricAlarms;
using SageMakerMonitorOperator.Reconcilers.Planning;

namespace SageMakerMonitorOperator.Reconcilers.Tests.MetricAlarms;

public sealed class FieldChangeTests
{
    private const string Tags = "tags";

    public static TheoryData<string> Fields { get; } = [.. FieldCases.Configuration.Keys];

    public static TheoryData<string> Policies { get; } = [.. FieldCases.Policies.Keys];

    [Fact]
    public void Every_field_of_the_spec_has_a_case() =>
        Paths(typeof(MetricAlarmSpec), "")
            .ShouldBe([.. FieldCases.Configuration.Keys, .. FieldCases.Policies.Keys, Tags], ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Fields))]
    public void A_changed_field_plans_one_write_that_names_it(string field)
    {
        var (before, after, drift) = FieldCases.Configuration[field];
        var plan = Changed(before, after);
        plan.Operations().ShouldBe(["PutMetricAlarm"]);
        plan.Fields().ShouldBe(drift);
        drift.ShouldAllBe(name => plan.Steps[0].Reason.Contains(name, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void A_change_taken_back_plans_one_write_that_names_it(string field)
    {
        var (before, after, drift) = FieldCases.Configuration[field];
        var plan = Changed(after, before with { ActionsEnabled = after.ActionsEnabled is null ? null : true });
        plan.Operations().ShouldBe(["PutMetricAlarm"]);
        plan.Fields().ShouldBe(drift);
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public void A_field_that_steers_the_operator_plans_nothing(string field) =>
        Changed(FieldCases.Base, FieldCases.Policies[field]).ShouldBeEmptyPlan();

    [Fact]
    public void A_changed_tag_plans_one_tag_write_that_names_it()
    {
        var tagged = FieldCases.Base with { Tags = new Dictionary<string, string> { ["team"] = "ml" } };
        var plan = Changed(FieldCases.Base, tagged);
        plan.Operations().ShouldBe(["TagResource"]);
        plan.Fields().ShouldBe(["tags.team"]);
        plan = Changed(tagged, FieldCases.Base);
        plan.Operations().ShouldBe(["UntagResource"]);
        plan.Fields().ShouldBe(["tags.team"]);
    }

    private static Plan Changed(MetricAlarmSpec before, MetricAlarmSpec after)
    {
        var alarm = new AlarmObject(new CloudWatchModel());
        alarm.Reconcile(before);
        return alarm.Plan(after);
    }

    private static IEnumerable<string> Paths(Type type, string prefix) =>
        type.GetProperties()
            .Where(property => property is { CanWrite: true, SetMethod.IsStatic: false })
            .SelectMany(property =>
                Paths(property.PropertyType, prefix, JsonNamingPolicy.CamelCase.ConvertName(property.Name))
            );

    private static IEnumerable<string> Paths(Type type, string prefix, string name)
    {
        var isList = type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>);
        var item = isList ? type.GetGenericArguments()[0] : type;
        var inner =
            item.Assembly == typeof(MetricAlarmSpec).Assembly && item.IsClass
                ? Paths(item, $"{prefix}{name}{(isList ? "[]" : "")}.").ToList()
                : [];
        return inner.Count > 0 ? inner : [prefix + name];
    }
}
