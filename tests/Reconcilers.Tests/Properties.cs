using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace SageMakerMonitorOperator.Reconcilers.Tests;

/// <summary>Runs properties with a fixed seed: a failure today is a failure tomorrow.</summary>
internal static class Properties
{
    private static readonly Replay Seed = new(new Rnd(20260801, 7), FSharpOption<int>.None);

    public static void Hold<T>(Gen<T> cases, Action<T> property, int runs = 500) =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(runs).WithReplay(FSharpOption<Replay>.Some(Seed)),
            Prop.ForAll(Arb.From(cases), property)
        );

    /// <summary>One of them, or nothing.</summary>
    public static Gen<T?> Maybe<T>(params T[] values)
        where T : class => Gen.Elements([null, .. values]);

    public static Gen<T?> Maybe<T>(Gen<T> value)
        where T : class => Gen.Frequency((1, Gen.Constant<T?>(null)), (2, value.Select(some => (T?)some)));

    public static Gen<int?> MaybeNumber(params int[] values) => Gen.Elements([null, .. values.Cast<int?>()]);

    public static Gen<IReadOnlyList<T>> Some<T>(params T[] values) =>
        Gen.SubListOf(values).Select(list => (IReadOnlyList<T>)[.. list]);

    public static Gen<IReadOnlyList<T>> UpTo<T>(int count, Gen<T> value) =>
        Gen.Choose(0, count).SelectMany(some => Gen.ArrayOf(value, some)).Select(list => (IReadOnlyList<T>)list);

    /// <summary>The same entries in another order.</summary>
    public static Gen<IReadOnlyList<T>> Shuffled<T>(IReadOnlyList<T> values) =>
        Gen.Shuffle<T>([.. values]).Select(list => (IReadOnlyList<T>)list);
}
