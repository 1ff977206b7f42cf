using System.Text.Json.Nodes;

namespace SageMakerMonitorOperator.Integration.Kinds.Faults;

/// <summary>One object that goes through one scenario, with at most one fault on its way.</summary>
internal sealed record Trial(Scenario Scenario, string Name, string AwsName)
{
    public StepPoint? Point { get; init; }

    public StepFault? Fault { get; init; }

    /// <summary>
    /// A fault at a read strikes whoever is read in the same call, and closes the gate to an endpoint that does not answer;
    /// who retains tries only once, and must not find it closed by others. These have an account of their own.
    /// </summary>
    public string? Account =>
        Fault is not null && !IsKill && (!Point!.IsWrite || Scenario.Retains) ? AwsName.Replace('_', '-') : null;

    public JsonObject? Before => WithAccount(Scenario.Before);

    public JsonObject? After => WithAccount(Scenario.After);

    public bool IsKill => Fault is not null && StepFault.Kills.Contains(Fault);

    /// <summary>By whom the object is brought to its end.</summary>
    public string Recovery { get; init; } = "";

    /// <summary>The call log's last number before it began.</summary>
    public long Begin { get; set; }

    /// <summary>What was wrong; nothing when it passed.</summary>
    public List<string> Problems { get; } = [];

    /// <summary>What was wrong, each with the trial that it is of.</summary>
    public IEnumerable<string> Complaints => Problems.Select(problem => $"{this}: {problem}");

    /// <summary>The fault did strike.</summary>
    public bool WasStruck { get; set; }

    private JsonObject? WithAccount(JsonObject? spec) =>
        spec is null || Account is null
            ? spec
            : Scenarios.With(spec, new JsonObject { ["accountRef"] = new JsonObject { ["name"] = Account } });

    public override string ToString() =>
        Fault is null
            ? $"{Scenario.Name} ({Name})"
            : $"{Scenario.Name}, {Fault.Name} at {Point}, brought to its end by {Recovery} ({Name})";
}
