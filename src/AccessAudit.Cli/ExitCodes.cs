namespace AccessAudit.Cli;

/// <summary>How the program ends.</summary>
internal static class ExitCodes
{
    public const int Done = 0;

    /// <summary>Done, and something was refused or needs a person.</summary>
    public const int Refused = 1;

    /// <summary>Bad usage or bad input; standard error says what, where and what would be right.</summary>
    public const int BadInput = 2;

    /// <summary>A fault of ours.</summary>
    public const int Fault = 3;
}
