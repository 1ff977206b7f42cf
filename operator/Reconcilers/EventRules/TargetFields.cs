using System.Globalization;
using SageMakerMonitorOperator.Aws.EventBridge;
using SageMakerMonitorOperator.Reconcilers.Planning;
using SageMakerMonitorOperator.Reconcilers.Planning.Json;

namespace SageMakerMonitorOperator.Reconcilers.EventRules;

/// <summary>The normal form of a target. EventBridge answers some with its defaults, and some with blocks of nothing.</summary>
internal static class TargetFields
{
    private const int DefaultAttempts = 185;
    private const int DefaultAge = 86400;

    /// <summary>What status and messages call it.</summary>
    public static string FieldOf(string id) => $"targets[{id}]";

    public static Fields Of(Target target)
    {
        var fields = new Fields();
        Set("arn", target.Arn);
        Set("roleArn", target.RoleArn);
        fields.Set(Path("input"), string.IsNullOrEmpty(target.Input) ? null : CanonicalJson.Of(target.Input));
        Set("inputPath", target.InputPath);
        fields.Set(Path("inputTransformer.inputPathsMap"), Map(target.InputTransformer?.InputPathsMap));
        Set("inputTransformer.inputTemplate", target.InputTransformer?.InputTemplate);
        fields.Set(
            Path("retryPolicy.maximumRetryAttempts"),
            Number(target.RetryPolicy?.MaximumRetryAttempts ?? DefaultAttempts)
        );
        fields.Set(
            Path("retryPolicy.maximumEventAgeInSeconds"),
            Number(target.RetryPolicy?.MaximumEventAgeInSeconds ?? DefaultAge)
        );
        Set("deadLetterConfig.arn", target.DeadLetterConfig?.Arn);
        ParameterFields.Set(fields, Path(""), target);
        return fields;

        string Path(string name) => $"{FieldOf(target.Id)}.{name}";

        void Set(string name, string? value) => fields.Set(Path(name), Canonical.Text(value));
    }

    public static string? Number(int? value) => value?.ToString(CultureInfo.InvariantCulture);

    public static string? Map(IReadOnlyDictionary<string, string>? map) =>
        Canonical.Set(map?.Select(pair => $"{Canonical.Quoted(pair.Key)}: {Canonical.Quoted(pair.Value)}"));
}
