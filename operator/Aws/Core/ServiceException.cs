using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace SageMakerMonitorOperator.Aws.Core;

/// <summary>An error AWS answered with. Never leaves this project: callers see <see cref="Failures.AwsFailure"/>.</summary>
internal sealed class ServiceException(ErrorResponse error)
    : AmazonServiceException(
        error.Message,
        error.InnerException,
        error.Type,
        error.Code,
        error.RequestId,
        error.StatusCode
    );
