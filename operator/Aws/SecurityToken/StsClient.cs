using Amazon.Runtime.Internal;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Core;
using SageMakerMonitorOperator.Aws.Credentials;
using SageMakerMonitorOperator.Aws.Failures;
using SessionCredentials = Amazon.SecurityToken.Model.Credentials;

namespace SageMakerMonitorOperator.Aws.SecurityToken;

/// <summary>The official client, with this project's pipeline and failures.</summary>
internal sealed class StsClient(ClientSetup setup)
    : AmazonSecurityTokenServiceClient(setup.Credentials, ConfigOf(setup))
{
    private const string Service = "STS";

    public Task<AwsIdentity> GetIdentityAsync(CancellationToken cancellationToken) =>
        AwsCall.RunAsync(
            new AwsOperation(Service, "GetCallerIdentity", setup.Region),
            async token => IdentityOf(await GetCallerIdentityAsync(new GetCallerIdentityRequest(), token)),
            cancellationToken
        );

    public Task<SessionCredentials> AssumeAsync(AwsCredentials.AssumedRole role, CancellationToken cancellationToken)
    {
        var request = new AssumeRoleRequest
        {
            RoleArn = role.RoleArn,
            RoleSessionName = role.SessionName,
            ExternalId = role.ExternalId,
            Tags = role.SessionTags?.Select(tag => new Tag { Key = tag.Key, Value = tag.Value }).ToList(),
            TransitiveTagKeys = role.TransitiveTagKeys?.ToList(),
        };
        return AwsCall.RunAsync(
            new AwsOperation(Service, "AssumeRole", setup.Region),
            async token => (await AssumeRoleAsync(request, token)).Credentials,
            cancellationToken
        );
    }

    /// <summary>Needs no credentials: the token is the proof.</summary>
    public async Task<SessionCredentials> AssumeAsync(
        AwsCredentials.WebIdentity identity,
        CancellationToken cancellationToken
    )
    {
        var request = new AssumeRoleWithWebIdentityRequest
        {
            RoleArn = identity.RoleArn,
            RoleSessionName = identity.SessionName,
            WebIdentityToken = await identity.Token(cancellationToken),
        };
        return await AwsCall.RunAsync(
            new AwsOperation(Service, "AssumeRoleWithWebIdentity", setup.Region),
            async token => (await AssumeRoleWithWebIdentityAsync(request, token)).Credentials,
            cancellationToken
        );
    }

    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
    {
        base.CustomizeRuntimePipeline(pipeline);
        ClientPipeline.Customize(pipeline, Config, setup);
    }

    private static StsConfig ConfigOf(ClientSetup setup)
    {
        var config = new StsConfig(setup.UserAgent);
        setup.Configure(config, Service);
        return config;
    }

    /// <summary>An ARN starts <c>arn:partition:</c>.</summary>
    private static AwsIdentity IdentityOf(GetCallerIdentityResponse answer) =>
        new(answer.Account, answer.Arn.Split(':')[1], answer.Arn);
}
