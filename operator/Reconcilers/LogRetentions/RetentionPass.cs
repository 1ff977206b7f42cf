using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.LogRetentions;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Reconcilers.Accounts;
using SageMakerMonitorOperator.Reconcilers.Problems;

namespace SageMakerMonitorOperator.Reconcilers.LogRetentions;

/// <summary>One look at one LogRetention: the object as it is now, and how its log groups were found. No I/O.</summary>
internal sealed class RetentionPass(LogRetention resource)
{
    private readonly Dictionary<string, Problem> _failures = new(StringComparer.Ordinal);
    private readonly List<string> _replaced = [];
    private AwsConnection? _aws;

    /// <summary>As last read from, or written to, the API server.</summary>
    public LogRetention Resource
    {
        get;
        set
        {
            // A write that changes nothing keeps the version.
            if (field.Metadata.ResourceVersion is { } old && old != value.Metadata.ResourceVersion)
            {
                _replaced.Add(old);
            }

            field = value;
        }
    } = resource;

    /// <summary>The versions that this pass's own writes replaced.</summary>
    public IReadOnlyCollection<string> Replaced => _replaced;

    public ObjectKey Key { get; } = resource.Key();

    public long Generation => Resource.Metadata.Generation;

    public bool IsPaused => Annotations.IsPaused(Resource.Metadata);

    public bool MayWrite => Resource.Spec.ManagementPolicy is not ManagementPolicy.Observe && !IsPaused;

    public bool IsOpen => _aws is not null;

    public AwsConnection Aws => _aws!;

    public AwsPlace Place { get; private set; }

    /// <summary>Null before AWS was read.</summary>
    public IReadOnlyList<GroupFinding>? Findings { get; private set; }

    public IEnumerable<GroupFinding> Pending => With(Standing.Pending);

    public IEnumerable<GroupFinding> With(Standing standing) =>
        (Findings ?? []).Where(finding => finding.Standing == standing);

    public void Open(AwsConnection aws, AwsPlace place) => (_aws, Place) = (aws, place);

    public void Found(IEnumerable<GroupFinding> findings) => Findings = [.. findings.Select(WithFailure)];

    /// <summary>AWS did not let the group be changed, or does not keep what is written.</summary>
    public void Failed(string group, Problem problem)
    {
        _failures[group] = problem;
        Found(Findings!);
    }

    private GroupFinding WithFailure(GroupFinding finding) =>
        finding.Standing == Standing.Pending && _failures.TryGetValue(finding.Name, out var problem)
            ? finding.Failed(problem)
            : finding;
}
