using System.Text.Json;
using SageMakerMonitorOperator.Api.EventRules;
using SageMakerMonitorOperator.AwsSimulator.EventBridge.Patterns;
using SageMakerMonitorOperator.Tests.Shared;

namespace SageMakerMonitorOperator.Integration.EventRules;

/// <summary>Presets against the sample events that AWS documents, as the simulator's matcher sees them. Needs no server.</summary>
public sealed class PresetTests
{
    private static readonly IReadOnlyList<JsonElement> Events =
    [
        .. Directory
            .EnumerateFiles(Repository.File("tests/Shared/Events"), "*.json")
            .Order(StringComparer.Ordinal)
            .Select(file => JsonElement.Parse(File.ReadAllText(file))),
    ];

    public static TheoryData<EventPresetName> Names => [.. Enum.GetValues<EventPresetName>()];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_preset_matches_the_events_of_its_type_and_no_others(EventPresetName name)
    {
        var own = OwnEvents(name);
        own.ShouldNotBeEmpty();
        Matched(new() { Name = name }).ShouldBe(own);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void With_all_statuses_a_preset_matches_the_same_events(EventPresetName name) =>
        Matched(new() { Name = name, Statuses = EventPresets.All[name].Statuses }).ShouldBe(OwnEvents(name));

    [Theory]
    [MemberData(nameof(Names))]
    public void With_a_name_a_preset_matches_the_events_of_that_name_alone(EventPresetName name)
    {
        var own = NameIn(OwnEvents(name)[0], EventPresets.All[name]);
        Matched(new() { Name = name, NameFilter = own }).ShouldNotBeEmpty();
        Matched(new() { Name = name, NameFilter = $"{own[..3]}*" }).ShouldNotBeEmpty();
        Matched(new() { Name = name, NameFilter = $"{own}-v2" }).ShouldBeEmpty();
    }

    private static List<string> Matched(EventPreset preset)
    {
        var pattern = EventPattern.Parse(EventPatternText.Of(new EventRuleSpec { Preset = preset })!);
        return [.. Events.Where(pattern.Matches).Select(one => one.GetRawText())];
    }

    private static List<string> OwnEvents(EventPresetName name) =>
        [
            .. Events
                .Where(one => one.GetProperty("detail-type").ValueEquals(EventPresets.All[name].DetailType))
                .Select(one => one.GetRawText()),
        ];

    private static string NameIn(string json, EventPresetRow row)
    {
        var value = row
            .NameField.Split('.')
            .Aggregate(JsonElement.Parse(json), (place, name) => place.GetProperty(name));
        var text = value.ValueKind == JsonValueKind.Array ? value[0].GetString()! : value.GetString()!;
        return row.ArnPart is { } part ? text[(text.IndexOf(part, StringComparison.Ordinal) + part.Length)..] : text;
    }
}
