using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using AccessAudit.Sheets;

namespace AccessAudit.Storage;

/// <summary>The file <c>settings.json</c>: it makes a folder a workspace and says whether it is the demo's.</summary>
/// <remarks><c>{"demo": false, "tag_host": "audit.example.kz"}</c>; without a host tags lead nowhere, and can be checked all the same.</remarks>
internal sealed record SettingsFile(bool Demo, WorkspaceSettings Settings)
{
    private static readonly JsonSerializerOptions Form = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        AllowDuplicateProperties = false,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    };

    public static Parsed<SettingsFile> Read(ReadOnlySpan<byte> json)
    {
        const string expected = "{\"demo\": false, \"tag_host\": \"audit.example.kz\"}";
        try
        {
            if (JsonSerializer.Deserialize<Fields>(json, Form) is not { } fields)
                return Bad(new Fault(0, "", "it is null", expected));
            if (fields.TagHost is null)
                return new Parsed<SettingsFile>.Good(new SettingsFile(fields.Demo, new WorkspaceSettings(default)));
            return TagHost.TryParse(fields.TagHost, CultureInfo.InvariantCulture, out var host)
                ? new Parsed<SettingsFile>.Good(new SettingsFile(fields.Demo, new WorkspaceSettings(host)))
                : Bad(new Fault(0, "tag_host", $"'{fields.TagHost}' is no host for tags",
                    $"1 to {TagHost.MostCharacters} letters, digits, dots and hyphens, such as audit.example.kz"));
        }
        catch (JsonException e)
        {
            return Bad(new Fault((int)(e.LineNumber ?? -1) + 1, e.Path?.TrimStart('$', '.') ?? "", e.Message, expected));
        }
    }

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(
        new Fields(Demo, Settings.TagHost == default ? null : Settings.TagHost.ToString()), Form);

    private static Parsed<SettingsFile>.Bad Bad(Fault fault) => new([fault]);

    private sealed record Fields(bool Demo, string? TagHost);
}
