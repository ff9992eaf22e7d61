using AccessAudit.Web.Auditing;
using AccessAudit.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace AccessAudit.Web.Api;

/// <summary>Photographs for programs.</summary>
internal static class PhotoApi
{
    private static readonly string[] Types = ["image/jpeg", "image/png", "image/webp"];

    public static void Map(IEndpointRouteBuilder site) => site.MapGroup("/api/photos").RequireAuthorization().WithTags("Photographs").AddEndpointFilter(SameSite.Only)
        .MapPost("", Post)
        .WithSummary("Hand in a photograph.")
        .WithDescription(
            "The body is one JPEG, PNG or WebP of at most 15 MB. It is kept upright, at most 1600 pixels long and without metadata; a JPEG that is so already "
            + "is kept byte for byte. The answer names it, as audits cite it. Sending twice does no harm.")
        .Accepts<IFormFile>("image/jpeg", "image/png", "image/webp")
        .Produces<PhotoReceipt>()
        .ProducesProblem(StatusCodes.Status401Unauthorized)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
        .WithMetadata(new RequestSizeLimitAttribute(Limits.MostPhotoBytes));

    private static async Task<IResult> Post(HttpContext context, [FromServices] PhotoIntake photos)
    {
        if (!Types.Contains(context.Request.ContentType))
            return Results.Problem($"Send one of {string.Join(", ", Types)}.", statusCode: StatusCodes.Status415UnsupportedMediaType);
        var (photo, status) = await photos.TakeAsync(context.Request.Body, context.Request.ContentLength, context.RequestAborted);
        return photo is null ? Results.Problem(statusCode: status) : Results.Ok(new PhotoReceipt(photo));
    }
}

/// <param name="Photo">Such as <c>sha256:…</c>.</param>
internal sealed record PhotoReceipt(string Photo);
