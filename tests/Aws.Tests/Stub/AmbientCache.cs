using System.Collections;
using System.Reflection;
using Amazon.Runtime.Credentials;
using Amazon.Runtime.Credentials.Internal;

namespace SageMakerMonitorOperator.Aws.Tests.Stub;

/// <summary>AWSSDK.Core keeps the first ambient credentials that it finds for the whole process: tests must not inherit them.</summary>
internal static class AmbientCache
{
    private const BindingFlags Hidden = BindingFlags.Static | BindingFlags.Instance | BindingFlags.NonPublic;

    public static void Clear()
    {
        var resolvers = typeof(DefaultIdentityResolverConfiguration).GetField("identityResolvers", Hidden)!;
        var cached = typeof(DefaultAWSCredentialsIdentityResolver).GetField("_cachedCredentials", Hidden)!;
        foreach (var resolver in ((IDictionary)resolvers.GetValue(null)!).Values)
        {
            if (resolver is DefaultAWSCredentialsIdentityResolver ambient)
            {
                cached.SetValue(ambient, null);
            }
        }
    }
}
