using AccessAudit.Storage.Databases;
using AccessAudit.Storage.Log;

namespace AccessAudit.Storage.Sheets;

/// <summary>Numbers the printings: 1 to 255, then 1 again, for a tag has one byte for it.</summary>
public sealed class PrintRuns
{
    private const int Most = byte.MaxValue;

    private readonly Database database;
    private readonly LogWriter log;

    internal PrintRuns(Database database, LogWriter log) => (this.database, this.log) = (database, log);

    /// <param name="what">What is printed, for the log.</param>
    public byte Next(string what = "sheets") => Byte(database.Write(transaction =>
    {
        var print = Counters.Next(transaction, Counters.Prints);
        log.Append(transaction, "sheets.print", what, new { Print = print });
        return print;
    }));

    /// <summary>What the paper of a printing has on it.</summary>
    internal static byte Byte(long print) => (byte)(((print - 1) % Most) + 1);

    /// <summary>The latest printing that has this byte on its paper, counted on without beginning again.</summary>
    /// <remarks>So a paper of today never joins the audit of one that was printed 255 printings earlier.</remarks>
    internal static long Latest(byte run, long printed) => run >= printed ? run : printed - ((printed - run) % Most);
}
