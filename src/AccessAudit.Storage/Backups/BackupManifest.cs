using System.Text.Json;

namespace AccessAudit.Storage.Backups;

/// <summary>The first entry of a backup, <c>backup.json</c>: what it is, and the head of the log that must be in it.</summary>
internal sealed record BackupManifest(string Program, int Format, string Database, DateTimeOffset Made, string LogHead)
{
    public const string Entry = "backup.json";
    public const string ThisProgram = "accessaudit";
    public const int ThisFormat = 1;

    private static readonly JsonSerializerOptions Form = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, Form);

    /// <summary>Null where it is none.</summary>
    public static BackupManifest? Read(Stream json)
    {
        try
        {
            return JsonSerializer.Deserialize<BackupManifest>(json, Form) is { Program: ThisProgram } manifest ? manifest : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
