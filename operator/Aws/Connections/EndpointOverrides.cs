using Amazon.Runtime.Internal.Endpoints.StandardLibrary;
using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.Connections;

/// <summary>Which services go elsewhere than AWS, and who said so. Options win over the environment, a service over all.</summary>
internal sealed class EndpointOverrides
{
    private const string GlobalVariable = "AWS_ENDPOINT_URL";
    private const string IgnoreVariable = "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS";

    private readonly Dictionary<string, EndpointOverride> _bySetting = new(StringComparer.Ordinal);

    public EndpointOverrides(AwsClientOptions options)
    {
        if (
            !string.Equals(
                options.Environment.GetValueOrDefault(IgnoreVariable),
                "true",
                StringComparison.OrdinalIgnoreCase
            )
        )
            AddEnvironment(options.Environment);
        if (options.EndpointUrl is { } url)
            Add(GlobalVariable, "the endpoint URL option", url.OriginalString);
        foreach (var (serviceId, serviceUrl) in options.ServiceEndpointUrls)
            Add(
                AwsService.EndpointVariableOf(serviceId),
                $"the endpoint URL option of {serviceId}",
                serviceUrl.OriginalString
            );
    }

    /// <summary>Null: the service's own endpoint in its region.</summary>
    public Uri? Of(string serviceId) =>
        _bySetting.GetValueOrDefault(AwsService.EndpointVariableOf(serviceId))?.Url
        ?? _bySetting.GetValueOrDefault(GlobalVariable)?.Url;

    /// <summary>The setting that says "everything stays on this machine"; null when none does.</summary>
    public EndpointOverride? Loopback =>
        _bySetting
            .OrderBy(s => s.Key, StringComparer.Ordinal)
            .Select(s => s.Value)
            .FirstOrDefault(o => o.Url.IsLoopback);

    /// <summary>Whether the service's calls go to AWS itself: its own endpoint, or another of AWS's names such as a VPC endpoint's.</summary>
    public bool LeadsToAws(string serviceId, string region) =>
        Of(serviceId) is not { } url
        || Fn.Partition(region) is { } partition
            && (IsBelow(url.Host, partition.dnsSuffix) || IsBelow(url.Host, partition.dualStackDnsSuffix));

    private static bool IsBelow(string host, string? suffix) =>
        !string.IsNullOrEmpty(suffix) && host.EndsWith("." + suffix, StringComparison.OrdinalIgnoreCase);

    private void AddEnvironment(IReadOnlyDictionary<string, string> environment)
    {
        foreach (var (name, value) in environment)
        {
            if (
                value.Length > 0
                && (name == GlobalVariable || name.StartsWith(GlobalVariable + "_", StringComparison.Ordinal))
            )
                Add(name, name, value);
        }
    }

    private void Add(string key, string setting, string value)
    {
        if (!Uri.TryCreate(value, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
            throw new ArgumentException($"{setting} is '{value}', which is not an http or https URL", nameof(value));
        _bySetting[key] = new EndpointOverride(setting, url);
    }
}
