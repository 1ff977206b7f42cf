using System.Globalization;

namespace SageMakerMonitorOperator.Benchmarks;

/// <summary>Flags with a value each.</summary>
internal sealed class Arguments(string[] args)
{
    public string Text(string name, string otherwise)
    {
        var index = Array.IndexOf(args, name);
        return index < 0 ? otherwise : args[index + 1];
    }

    public int Number(string name, int otherwise) =>
        int.Parse(Text(name, $"{otherwise}"), CultureInfo.InvariantCulture);
}
