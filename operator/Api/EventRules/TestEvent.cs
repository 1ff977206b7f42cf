using System.Text.Json;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.EventRules;

/// <summary>An event, and whether the rule's pattern must match it.</summary>
public sealed record TestEvent : IValidated<TestEvent>
{
    /// <summary>Names the event in this object and in messages; AWS does not see it.</summary>
    [Length(1, 63)]
    [Pattern("^[a-z0-9]([-a-z0-9]*[a-z0-9])?$")]
    public required string Name { get; init; }

    /// <summary>The event, as EventBridge hands it out ({"source": "aws.sagemaker", "detail-type": …, "detail": {…}}). Of what every event has, version, id, account, time, region and resources may be left out and are filled in.</summary>
    [AtomicMap]
    public JsonElement? Event { get; init; }

    /// <summary>The same as event, as a JSON text.</summary>
    [Length(2, 262144)]
    [Pattern(EventPatterns.JsonObject)]
    public string? EventJson { get; init; }

    /// <summary>True: the pattern must match the event. False: it must not.</summary>
    public required bool Matches { get; init; }

    public static IReadOnlyList<ValidationRule<TestEvent>> Rules { get; } =
    [
        new(
            "test-event-one-of",
            "has(self.event) != has(self.eventJson)",
            "exactly one of `event` and `eventJson` must be set",
            test => (test.Event is null) != (test.EventJson is null)
        ),
    ];
}
