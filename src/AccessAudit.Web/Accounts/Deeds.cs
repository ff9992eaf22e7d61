namespace AccessAudit.Web.Accounts;

/// <summary>Notes who did what, for the log.</summary>
internal sealed partial class Deeds(ILogger<Deeds> log)
{
    /// <param name="who">The name of an account, as it was given.</param>
    /// <param name="deed">Such as <c>sign-in</c>.</param>
    /// <param name="about">What it was done to.</param>
    public void Did(string who, string deed, string about) => Note(log, who, deed, about);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Who} {Deed} {About}")]
    private static partial void Note(ILogger log, string who, string deed, string about);
}
