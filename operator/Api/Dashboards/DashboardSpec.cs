using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.Dashboards;

/// <summary>The dashboard as it shall be. Exactly one of body and bodyJson says what is on it.</summary>
public sealed record DashboardSpec : AwsResourceSpec, ITaggedSpec, IValidated<DashboardSpec>
{
    /// <summary>The dashboard's name on AWS, unique in the account: letters, digits, - and _. Unset means namespace_name of this object. Immutable.</summary>
    [Length(1, 255)]
    [Pattern("^[0-9A-Za-z_-]+$")]
    public string? Name { get; init; }

    /// <summary>What is on the dashboard, field by field.</summary>
    public DashboardBody? Body { get; init; }

    /// <summary>What is on the dashboard, as the JSON text that CloudWatch takes and that its console shows under "View/edit source"; sent as written.</summary>
    [Length(1, 1000000)]
    public string? BodyJson { get; init; }

    /// <inheritdoc cref="TaggedSpec.Tags"/>
    [Items(MaxItems = 46)]
    [ItemLength(0, 256)]
    public IReadOnlyDictionary<string, string>? Tags { get; init; }

    public static IReadOnlyList<ValidationRule<DashboardSpec>> Rules { get; } =
    [
        .. AwsResourceRules.Tags<DashboardSpec>(),
        new(
            "dashboard-one-body",
            "has(self.body) != has(self.bodyJson)",
            "exactly one of `body` and `bodyJson` must be set",
            spec => (spec.Body is null) != (spec.BodyJson is null)
        ),
    ];

    public static IReadOnlyList<TransitionRule<DashboardSpec>> Transitions { get; } =
    [AwsResourceRules.NameImmutable<DashboardSpec>(spec => spec.Name)];
}
