using System.Collections.Immutable;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatch;

/// <summary>One version of something that carries tags.</summary>
internal abstract record TaggedResource(string Name, string Arn)
{
    private readonly ImmutableSortedDictionary<string, string> tags = ImmutableSortedDictionary.Create<string, string>(
        StringComparer.Ordinal
    );

    public ImmutableSortedDictionary<string, string> Tags
    {
        get => tags;
        init
        {
            tags = value;
            EverTagged |= value.Count > 0;
        }
    }

    public bool EverTagged { get; private init; }
}
