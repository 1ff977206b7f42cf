namespace SageMakerMonitorOperator.Tools;

/// <summary><c>generate</c>: writes, or with <c>--check</c> compares.</summary>
public static class GenerateCommand
{
    public static int Run(string root, bool check)
    {
        var files = Generator.Generate();
        var differences = files.Differences(root);
        if (check)
        {
            return Report(differences);
        }

        files.Write(root);
        Console.WriteLine($"{files.Texts.Count} files generated, {differences.Count} changed.");
        return 0;
    }

    private static int Report(IReadOnlyList<string> differences)
    {
        foreach (var path in differences)
        {
            Console.Error.WriteLine(
                $"{path} is not what the API types say. Run `make generate` and commit the result."
            );
        }

        return differences.Count == 0 ? 0 : 1;
    }
}
