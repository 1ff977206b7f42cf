using FsCheck.Fluent;
using SageMakerMonitorOperator.Api.Trails;
using SageMakerMonitorOperator.Api.Validation;

namespace SageMakerMonitorOperator.Reconcilers.Tests.Trails;

/// <summary>Passes over random specs, disturbed and not.</summary>
public sealed class TrailConvergenceTests
{
    [Fact]
    public void The_specs_that_the_properties_use_are_valid() =>
        Properties.Hold(
            TrailSpecs.Any,
            spec =>
            {
                Violations(spec).ShouldBeEmpty();
                Violations(TrailSpecs.InOtherWords(spec)).ShouldBeEmpty();
            }
        );

    [Fact]
    public void From_whatever_was_there_one_pass_leads_to_the_spec_and_the_next_plans_nothing() =>
        Properties.Hold(
            from before in Properties.UpTo(2, TrailSpecs.Any)
            from isForeign in Gen.Elements(false, true)
            from spec in TrailSpecs.Any
            from inOtherWords in Gen.Elements(false, true)
            select (before, isForeign, spec, inOtherWords),
            run =>
            {
                var aws = Aws(run.isForeign);
                var trail = new TrailObject(aws);
                foreach (var spec in run.before)
                {
                    trail.Reconcile(spec);
                }

                trail.Reconcile(run.spec, run.inOtherWords);
                trail.Plan(run.spec, run.inOtherWords).ShouldBeEmptyPlan();
                trail.Plan(run.spec).ShouldBeEmptyPlan();
                aws.IsLogging.ShouldBe(run.spec.Logging != TrailLogging.Disabled);
                aws.Tags.ContainsKey("cost-center").ShouldBe(run.isForeign);
            },
            runs: 1000
        );

    [Fact]
    public void The_same_spec_in_other_words_plans_nothing() =>
        Properties.Hold(
            from spec in TrailSpecs.Any
            from inOtherWords in Gen.Elements(false, true)
            select (spec, inOtherWords),
            run =>
            {
                var trail = new TrailObject(new TrailModel());
                trail.Reconcile(run.spec);
                trail.Plan(TrailSpecs.InOtherWords(run.spec), run.inOtherWords).ShouldBeEmptyPlan();
            },
            runs: 1000
        );

    [Fact]
    public void However_often_it_dies_a_pass_ends_with_what_is_wanted() =>
        Properties.Hold(
            from changes in Properties.UpTo(
                4,
                from spec in TrailSpecs.Any
                from steps in Gen.Choose(0, 6)
                select (spec, steps)
            )
            from spec in TrailSpecs.Any
            select (changes, spec),
            run =>
            {
                var aws = new TrailModel();
                var trail = new TrailObject(aws);
                foreach (var (spec, steps) in run.changes)
                {
                    trail.Interrupt(spec, steps);
                }

                trail.Reconcile(run.spec);
                trail.Plan(run.spec).ShouldBeEmptyPlan();
                aws.IsLogging.ShouldBe(run.spec.Logging != TrailLogging.Disabled);
            },
            runs: 1000
        );

    private static TrailModel Aws(bool isForeign)
    {
        var aws = new TrailModel();
        if (isForeign)
        {
            aws.Create();
            aws.Tags["cost-center"] = "42";
        }

        return aws;
    }

    private static IEnumerable<object> Violations(TrailSpec spec) =>
        TrailValidator.Instance.Validate(
            new Trail
            {
                Metadata = new() { Namespace = "ml", Name = "audit" },
                Spec = spec,
            }
        );
}
