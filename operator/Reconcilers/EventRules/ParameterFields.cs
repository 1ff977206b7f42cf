using SageMakerMonitorOperator.Aws.EventBridge;
using SageMakerMonitorOperator.Reconcilers.Planning;

namespace SageMakerMonitorOperator.Reconcilers.EventRules;

/// <summary>The normal form of what goes with targets of one service. An empty block is as none.</summary>
internal static class ParameterFields
{
    /// <param name="fields">What to add to.</param>
    /// <param name="prefix">Before the fields' names.</param>
    /// <param name="target">The target, of one service.</param>
    public static void Set(Fields fields, string prefix, Target target)
    {
        Set("kinesisParameters.partitionKeyPath", target.KinesisParameters?.PartitionKeyPath);
        Set("sqsParameters.messageGroupId", target.SqsParameters?.MessageGroupId);
        Set("appSyncParameters.graphQLOperation", target.AppSyncParameters?.GraphQLOperation);
        Set("runCommandParameters.runCommandTargets", RunCommand(target.RunCommandParameters));
        Batch(target.BatchParameters);
        Http(target.HttpParameters);
        Redshift(target.RedshiftDataParameters);
        foreach (var parameter in target.SageMakerPipelineParameters?.PipelineParameterList ?? [])
        {
            Set(
                $"sageMakerPipelineParameters.pipelineParameterList[{parameter.Name}]",
                Canonical.Quoted(parameter.Value) ?? "\"\""
            );
        }

        EcsFields.Set(fields, $"{prefix}ecsParameters.", target.EcsParameters);

        void Set(string name, string? value) => fields.Set(prefix + name, Canonical.Text(value));

        void Batch(BatchParameters? batch)
        {
            Set("batchParameters.jobDefinition", batch?.JobDefinition);
            Set("batchParameters.jobName", batch?.JobName);
            Set("batchParameters.arrayProperties.size", TargetFields.Number(batch?.ArrayProperties?.Size));
            Set("batchParameters.retryStrategy.attempts", TargetFields.Number(batch?.RetryStrategy?.Attempts));
        }

        void Http(HttpParameters? http)
        {
            Set("httpParameters.pathParameterValues", Ordered(http?.PathParameterValues));
            Set("httpParameters.headerParameters", TargetFields.Map(http?.HeaderParameters));
            Set("httpParameters.queryStringParameters", TargetFields.Map(http?.QueryStringParameters));
        }

        void Redshift(RedshiftDataParameters? redshift)
        {
            Set("redshiftDataParameters.database", redshift?.Database);
            Set("redshiftDataParameters.dbUser", redshift?.DbUser);
            Set("redshiftDataParameters.secretManagerArn", redshift?.SecretManagerArn);
            Set("redshiftDataParameters.sql", redshift?.Sql);
            Set("redshiftDataParameters.sqls", Ordered(redshift?.Sqls));
            Set("redshiftDataParameters.statementName", redshift?.StatementName);
            Set("redshiftDataParameters.withEvent", redshift?.WithEvent == true ? "true" : null);
        }
    }

    private static string? RunCommand(RunCommandParameters? parameters) =>
        Ordered(
            parameters?.RunCommandTargets.Select(target => $"{target.Key}={Canonical.Set(target.Values)}").ToList()
        );

    /// <summary>Of a list whose order counts.</summary>
    internal static string? Ordered(IReadOnlyList<string>? values) =>
        values is null or [] ? null : string.Join(", ", values.Select(value => Canonical.Quoted(value) ?? "\"\""));
}
