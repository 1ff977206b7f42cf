using System.Text.Json;
using SageMakerMonitorOperator.Kubernetes.Model;

namespace SageMakerMonitorOperator.Kubernetes.Client;

/// <summary>Lists page by page, holding one page's JSON at a time.</summary>
internal sealed class ObjectLister(RequestSender sender, int pageSize)
{
    public async Task<ObjectList<T>> ListAsync<T>(
        ResourceDefinition<T> definition,
        string? @namespace,
        CancellationToken cancellationToken
    )
        where T : KubernetesObject
    {
        try
        {
            return await PagedAsync(definition, @namespace, pageSize, cancellationToken);
        }
        catch (KubernetesApiException expired) when (expired.IsExpired)
        {
            // The snapshot behind the continue token was compacted. What was read may be half gone, so start over, and
            // unpaged, as client-go does: a single page cannot expire again.
            return await PagedAsync(definition, @namespace, null, cancellationToken);
        }
    }

    private async Task<ObjectList<T>> PagedAsync<T>(
        ResourceDefinition<T> definition,
        string? @namespace,
        int? limit,
        CancellationToken cancellationToken
    )
        where T : KubernetesObject
    {
        List<Decoded<T>> items = [];
        for (string? next = null; ; )
        {
            var query = Query.Of(("limit", Query.Number(limit)), ("continue", next));
            var request = new ApiRequest(HttpMethod.Get, definition.CollectionPath(@namespace), query);
            var body = await sender.SendAsync(request, cancellationToken);
            var (version, token) = Read(definition, request, body, items);
            if (token is null)
            {
                return new(items, version);
            }
            next = token;
        }
    }

    private static (string ResourceVersion, string? Continue) Read<T>(
        ResourceDefinition<T> definition,
        ApiRequest request,
        byte[] body,
        List<Decoded<T>> items
    )
        where T : KubernetesObject
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var page = new ListPage(document.RootElement);
            foreach (var item in page.Items)
            {
                items.Add(ItemDecoder.Decode(definition, item));
            }
            return (page.ResourceVersion, page.Continue);
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw ApiFailures.Unreadable(request, error.Message, error);
        }
    }
}
