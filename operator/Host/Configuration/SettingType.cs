using System.Diagnostics.CodeAnalysis;

namespace SageMakerMonitorOperator.Host.Configuration;

/// <summary>Reads one kind of value from text.</summary>
/// <param name="Placeholder">Stands for the value in help texts.</param>
/// <param name="Allowed">Completes "must be …".</param>
internal sealed record SettingType<T>(string Placeholder, string Allowed, TryParse<T> TryParse);

internal delegate bool TryParse<T>(string text, [MaybeNullWhen(false)] out T value);
