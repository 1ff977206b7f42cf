using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.Validation;

/// <summary>What a check of an object against its schema found.</summary>
internal sealed class SchemaFindings
{
    private readonly List<Violation> _violations = [];

    public IReadOnlyList<Violation> Violations => _violations;

    /// <summary>True: the object is so wrong that its rules cannot be checked, as on the API server.</summary>
    public bool BlockRules { get; private set; }

    public void Add(string path, string message) => _violations.Add(new Violation(path, message));

    public void AddBlocking(string path, string message)
    {
        Add(path, message);
        BlockRules = true;
    }
}
