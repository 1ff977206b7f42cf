using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal.Endpoints.StandardLibrary;

namespace SageMakerMonitorOperator.Aws.Core;

/// <summary>The regular endpoint rules that the services here share; tests hold them against botocore's rule sets.</summary>
public sealed class ServiceEndpointProvider(AwsService service) : IEndpointProvider
{
    public Endpoint ResolveEndpoint(EndpointParameters parameters)
    {
        var fips = parameters["UseFIPS"] is true;
        var dualStack = parameters["UseDualStack"] is true;
        return parameters["Endpoint"] is string { Length: > 0 } url
            ? Custom(url, fips, dualStack)
            : Regional(parameters["Region"] as string, fips, dualStack);
    }

    private static Endpoint Custom(string url, bool fips, bool dualStack)
    {
        if (fips)
            throw Invalid("FIPS and custom endpoint are not supported");
        if (dualStack)
            throw Invalid("Dualstack and custom endpoint are not supported");
        return new Endpoint(url);
    }

    private Endpoint Regional(string? region, bool fips, bool dualStack)
    {
        if (string.IsNullOrEmpty(region) || Fn.Partition(region) is not { } partition)
            throw Invalid("Missing Region");
        // A Region becomes part of the host: with a dot or a slash in it, signed requests would go to anybody.
        if (!Fn.IsValidHostLabel(region, allowSubDomains: false))
            throw Invalid("the Region is no name of a host");
        var plainIsFips = service.GovCloudHostIsFips && partition.name == "aws-us-gov";
        if (fips && !plainIsFips && !partition.supportsFIPS)
            throw Invalid("FIPS is enabled but this partition does not support FIPS");
        if (dualStack && !partition.supportsDualStack)
            throw Invalid("DualStack is enabled but this partition does not support DualStack");
        var host = fips && !plainIsFips ? service.EndpointPrefix + "-fips" : service.EndpointPrefix;
        return new Endpoint($"https://{host}.{region}.{Suffix(partition, dualStack)}");
    }

    private static string Suffix(Partition partition, bool dualStack) =>
        dualStack ? partition.dualStackDnsSuffix : partition.dnsSuffix;

    private static AmazonClientException Invalid(string what) => new($"Invalid Configuration: {what}");
}
