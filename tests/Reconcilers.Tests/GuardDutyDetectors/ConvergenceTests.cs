using FsCheck;
using FsCheck.Fluent;
using SageMakerMonitorOperator.Api.GuardDutyDetectors;
using SageMakerMonitorOperator.Api.Validation;

namespace SageMakerMonitorOperator.Reconcilers.Tests.GuardDutyDetectors;

/// <summary>Passes over random specs, disturbed and not, for both readings of what a rank is.</summary>
public sealed class ConvergenceTests
{
    [Fact]
    public void The_specs_that_the_properties_use_are_valid() =>
        Properties.Hold(
            GuardDutySpecs.Any,
            spec =>
            {
                Violations(spec).ShouldBeEmpty();
                Violations(GuardDutySpecs.InOtherWords(spec)).ShouldBeEmpty();
            }
        );

    [Fact]
    public void From_whatever_was_there_it_comes_to_the_spec_and_then_plans_nothing() =>
        Properties.Hold(
            from before in Properties.UpTo(2, GuardDutySpecs.Any)
            from isForeign in Gen.Elements(false, true)
            from arePositions in Gen.Elements(false, true)
            from spec in GuardDutySpecs.Any
            select (before, isForeign, arePositions, spec),
            run =>
            {
                var aws = new GuardDutyModel(run.arePositions);
                var detector = new GuardDutyObject(aws);
                foreach (var spec in run.before)
                {
                    detector.Reconcile(spec);
                }

                if (run.isForeign)
                {
                    AddForeign(aws);
                }

                detector.Reconcile(run.spec);
                detector.Plan(run.spec).ShouldBeEmptyPlan();
                ShouldHaveAll(aws, run.spec, run.isForeign);
            },
            runs: 1000
        );

    [Fact]
    public void The_same_spec_in_other_words_plans_nothing() =>
        Properties.Hold(
            GuardDutySpecs.Any,
            spec =>
            {
                var detector = new GuardDutyObject(new());
                detector.Reconcile(spec);
                detector.Plan(GuardDutySpecs.InOtherWords(spec)).ShouldBeEmptyPlan();
            },
            runs: 1000
        );

    [Fact]
    public void However_often_it_dies_it_ends_with_what_is_wanted_and_nothing_else() =>
        Properties.Hold(
            from before in GuardDutySpecs.Any
            from spec in GuardDutySpecs.Any
            from deaths in Properties.UpTo(4, Gen.Choose(0, 4))
            select (before, spec, deaths),
            run =>
            {
                var aws = new GuardDutyModel();
                var detector = new GuardDutyObject(aws);
                detector.Reconcile(run.before);
                foreach (var steps in run.deaths)
                {
                    detector.Interrupt(run.spec, steps);
                }

                detector.Reconcile(run.spec);
                ShouldHaveAll(aws, run.spec, isForeign: false);
            },
            runs: 1000
        );

    private static void AddForeign(GuardDutyModel aws)
    {
        if (!aws.Exists)
        {
            aws.Create();
        }

        aws.Add("theirs", rank: 1);
        aws.Tags["cost-center"] = "42";
    }

    private static void ShouldHaveAll(GuardDutyModel aws, GuardDutyDetectorSpec spec, bool isForeign)
    {
        aws.Filters.Select(filter => filter.Name)
            .ShouldBe(
                [
                    .. (spec.Filters ?? []).Select(filter => filter.Name),
                    .. isForeign ? ["theirs"] : Array.Empty<string>(),
                ],
                ignoreOrder: true
            );
        aws.Destinations.Count.ShouldBe(spec.PublishingDestinations?.Count ?? 0);
        foreach (var feature in spec.Features ?? [])
        {
            aws.Features[feature.Name].Status.ShouldBe(feature.Status);
        }

        aws.Tags.ContainsKey("cost-center").ShouldBe(isForeign);
        (aws.IsEnabled, aws.Frequency).ShouldBe((spec.Enable ?? true, spec.FindingPublishingFrequency ?? "SIX_HOURS"));
    }

    private static IEnumerable<string> Violations(GuardDutyDetectorSpec spec) =>
        GuardDutyDetectorValidator
            .Instance.Validate(
                new GuardDutyDetector
                {
                    Metadata = new() { Name = "threats" },
                    Spec = spec,
                }
            )
            .Select(violation => violation.ToString());
}
