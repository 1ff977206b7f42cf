using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Reconcilers.Alarms;

namespace SageMakerMonitorOperator.Reconcilers.Tests.Alarms;

public sealed class NamedByRulesTests
{
    private static readonly ObjectKey A = new("ml", "a");
    private static readonly ObjectKey B = new("ml", "b");

    private readonly NamedByRules _rules = new();

    [Fact]
    public void All_who_name_an_alarm_are_known()
    {
        _rules.Set(A, ["x", "y", "x"]).ShouldBeEmpty();
        _rules.Set(B, ["x"]);

        _rules.NamersOf("x").ShouldBe([A, B]);
        _rules.NamersOf("y").ShouldBe([A]);
        _rules.NamersOf("z").ShouldBeEmpty();
    }

    [Fact]
    public void What_is_named_no_more_is_told_once()
    {
        _rules.Set(A, ["x", "y"]);
        _rules.Set(A, ["y"]).ShouldBe(["x"]);
        _rules.NamersOf("x").ShouldBeEmpty();
        _rules.Set(A, []).ShouldBe(["y"]);
        _rules.Set(A, []).ShouldBeEmpty();
        _rules.NamersOf("y").ShouldBeEmpty();
    }
}
