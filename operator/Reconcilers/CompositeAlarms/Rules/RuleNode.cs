namespace SageMakerMonitorOperator.Reconcilers.CompositeAlarms.Rules;

/// <summary>A composite alarm's rule as a tree.</summary>
internal abstract record RuleNode
{
    private RuleNode() { }

    /// <summary>The operands of an operator, or nothing.</summary>
    public virtual IReadOnlyList<RuleNode> Operands => [];

    /// <summary>The alarms that this part itself names, by name or ARN as written.</summary>
    public virtual IReadOnlyList<string> OwnAlarms => [];

    /// <summary>TRUE or FALSE.</summary>
    public sealed record Constant(bool Value) : RuleNode;

    /// <summary>An alarm is in a state: ALARM("name").</summary>
    /// <param name="State">ALARM, OK or INSUFFICIENT_DATA.</param>
    /// <param name="Alarm">Name or ARN.</param>
    public sealed record InState(string State, string Alarm) : RuleNode
    {
        public override IReadOnlyList<string> OwnAlarms => [Alarm];
    }

    /// <summary>So many alarms are, or are not, in a state: AT_LEAST(50%, NOT OK, ("a", "b")).</summary>
    /// <param name="Threshold">A number, or a percentage with its sign.</param>
    /// <param name="Condition">A state, or NOT and a state.</param>
    /// <param name="Alarms">Names or ARNs.</param>
    public sealed record AtLeast(string Threshold, string Condition, IReadOnlyList<string> Alarms) : RuleNode
    {
        public override IReadOnlyList<string> OwnAlarms => Alarms;
    }

    public sealed record Not(RuleNode Operand) : RuleNode
    {
        public override IReadOnlyList<RuleNode> Operands => [Operand];
    }

    /// <summary>Operands with one operator between them all.</summary>
    /// <param name="Operator">AND or OR.</param>
    /// <param name="Joined">Two or more.</param>
    public sealed record Join(string Operator, IReadOnlyList<RuleNode> Joined) : RuleNode
    {
        public override IReadOnlyList<RuleNode> Operands => Joined;
    }

    /// <summary>
    /// AND and OR side by side without parentheses. AWS does not document which of them binds closer, so that it is equal to
    /// nothing but itself.
    /// </summary>
    /// <param name="First">The first operand.</param>
    /// <param name="Rest">Each further operand, with the operator before it.</param>
    public sealed record Mixed(RuleNode First, IReadOnlyList<(string Operator, RuleNode Operand)> Rest) : RuleNode
    {
        public override IReadOnlyList<RuleNode> Operands => [First, .. Rest.Select(next => next.Operand)];
    }

    /// <summary>This part and all parts of it.</summary>
    public IEnumerable<RuleNode> All() => Operands.SelectMany(operand => operand.All()).Prepend(this);

    /// <summary>All alarms that the rule names, each once, by name or ARN as written.</summary>
    public IReadOnlyList<string> NamedAlarms() =>
        [.. All().SelectMany(node => node.OwnAlarms).Distinct(StringComparer.Ordinal)];
}
