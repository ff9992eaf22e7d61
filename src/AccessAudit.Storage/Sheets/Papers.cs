using System.Data.Common;
using AccessAudit.Audits;
using AccessAudit.Checklists;
using AccessAudit.Storage.Databases;
using AccessAudit.Storage.Log;
using AccessAudit.Storage.Photos;
using Dapper;

namespace AccessAudit.Storage.Sheets;

/// <summary>Keeps what was read on photographs of sheets, the audit that they feed and the questions that they leave, always in step.</summary>
public sealed class Papers
{
    private readonly Database database;
    private readonly PaperPages pages;
    private readonly LogWriter log;

    internal Papers(Database database, PaperPages pages, LogWriter log) => (this.database, this.pages, this.log) = (database, pages, log);

    /// <summary>Keeps a reading, all of it or nothing; null where the register has no such station.</summary>
    /// <param name="checklist">What the sheet was printed from.</param>
    /// <param name="reading">A photograph that was kept before stays as it was read then.</param>
    /// <param name="visit">What is known of the visit; it counts also where the photograph is not new.</param>
    public KeptPage? Keep(Checklist checklist, PageReading reading, Visit visit)
    {
        ArgumentNullException.ThrowIfNull(checklist);
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(visit);
        return database.Write<KeptPage?>(transaction =>
        {
            if (pages.Add(transaction, reading.Paper, reading.Page, reading.Photo, reading.Json) is not { } addition)
                return null;
            if (addition.IsNew)
                AddCrops(transaction, addition.Page.Number, reading.Crops);
            var open = new PaperUpkeep(transaction, database, log).Renew(checklist, addition.Page.Audit, visit);
            return new KeptPage(addition.Page, Uncut(transaction, addition.Page.Audit, [.. open.Where(q => q.Page == reading.Page)]));
        });
    }

    /// <summary>Adds rows that were cut out of a photograph later, because another one of the page says something else.</summary>
    /// <param name="picture">The photograph's number.</param>
    /// <param name="crops">PNGs by criterion.</param>
    public void AddCrops(long picture, IReadOnlyDictionary<string, byte[]> crops)
    {
        ArgumentNullException.ThrowIfNull(crops);
        database.Write(transaction =>
        {
            AddCrops(transaction, picture, crops);
            return true;
        });
    }

    private static void AddCrops(DbTransaction transaction, long picture, IReadOnlyDictionary<string, byte[]> crops)
    {
        foreach (var (criterion, png) in crops)
        {
            transaction.Connection!.Execute(
                "insert into paper_crops (picture, criterion, png) values (@picture, @criterion, @png) on conflict do nothing",
                new { picture, criterion, png },
                transaction);
        }
    }

    private static IReadOnlyList<UncutRow> Uncut(DbTransaction transaction, AuditId audit, IReadOnlyList<PaperQuestion> open)
    {
        var pictures = transaction.Connection!.Query<PictureRow>(
            "select number as Number, photo as Photo from paper_pages where audit = @audit", new { audit = audit.ToString() }, transaction)
            .ToDictionary(p => p.Number, p => PhotoHash.Parse(p.Photo, null));
        var cut = transaction.Connection!.Query<CropRow>(
            "select c.picture as Picture, c.criterion as Criterion from paper_crops c join paper_pages g on g.number = c.picture where g.audit = @audit",
            new { audit = audit.ToString() },
            transaction).ToHashSet();
        return
        [
            .. open.SelectMany(q => q.Pictures.Where(p => !cut.Contains(new CropRow(p, q.Criterion)))
                .Select(p => new UncutRow(p, pictures[p], q.Criterion))).OrderBy(u => u.Picture),
        ];
    }

    private sealed record PictureRow(long Number, string Photo);

    private sealed record CropRow(long Picture, string Criterion);
}

/// <summary>What was read on one photograph.</summary>
/// <param name="Paper">The print that the page's tag names.</param>
/// <param name="Page">From 1.</param>
/// <param name="Photo">Kept in the <see cref="PhotoStore"/>.</param>
/// <param name="Json">As <see cref="SheetResultJson"/> writes it.</param>
/// <param name="Crops">PNGs of the rows that a person is to look at, by criterion.</param>
public sealed record PageReading(Paper Paper, int Page, PhotoHash Photo, string Json, IReadOnlyDictionary<string, byte[]> Crops);

/// <summary>What is said of a visit, with one of its pages; what is not said stays as it was.</summary>
/// <param name="Today">The day of a new visit of which none is said.</param>
/// <param name="Date">Null where it is not said.</param>
/// <param name="Source">Null where it is not said; of a new visit that means an observer.</param>
/// <param name="Auditor">Null where it is not said.</param>
public sealed record Visit(DateOnly Today, DateOnly? Date = null, AuditSource? Source = null, string? Auditor = null);

/// <param name="Page">As it is kept.</param>
/// <param name="Uncut">Rows that are to be shown to a person and have no picture yet.</param>
public sealed record KeptPage(PaperPage Page, IReadOnlyList<UncutRow> Uncut);

/// <param name="Picture">The photograph's number.</param>
/// <param name="Photo">The photograph itself.</param>
/// <param name="Criterion">The row.</param>
public sealed record UncutRow(long Picture, PhotoHash Photo, string Criterion);
