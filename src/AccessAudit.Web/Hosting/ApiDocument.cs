using Microsoft.AspNetCore.OpenApi;

namespace AccessAudit.Web.Hosting;

/// <summary>The document that describes the API to programs, at <c>/openapi/v1.json</c>.</summary>
internal static class ApiDocument
{
    public static void Configure(OpenApiOptions options) => options.AddDocumentTransformer((document, _, _) =>
    {
        document.Info.Title = "AccessAudit";
        document.Info.Version = "1";
        document.Info.Description = "Hand in audits and photographs. Sessions come from /sign-in; failures are problem documents (RFC 9457).";
        // The address of the machine that happens to answer says nothing.
        document.Servers?.Clear();
        return Task.CompletedTask;
    });
}
