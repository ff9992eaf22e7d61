using AccessAudit.Checklists;

namespace AccessAudit.Sheets;

/// <summary>The sixteen bits of a tag that say which sheet it stands on: a printed layout, a language and a page; 0 is the door poster.</summary>
/// <param name="Layout">
/// 1 to 511: the number that the workspace gave to this checklist as it is laid out. A file that is changed after printing gets
/// another number, so old paper is never read with new boxes.
/// </param>
/// <param name="Language">The language that it is printed in.</param>
/// <param name="Page">From 1 to <see cref="MostPages"/>.</param>
public readonly record struct SheetNumber(int Layout, Language Language, int Page)
{
    public const int MostPages = 31;

    public const int MostLayouts = 511;

    public const ushort Poster = 0;

    /// <exception cref="ArgumentOutOfRangeException">The layout or the page has no room.</exception>
    public ushort Pack()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Layout, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Layout, MostLayouts);
        ArgumentOutOfRangeException.ThrowIfLessThan(Page, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Page, MostPages);
        return (ushort)((Layout << 7) | (Index(Language) << 5) | Page);
    }

    /// <summary>Null for the poster and for bits that no sheet carries.</summary>
    public static SheetNumber? Unpack(ushort bits)
    {
        var (layout, language, page) = (bits >> 7, (bits >> 5) & 3, bits & 31);
        return layout == 0 || page == 0 || language >= Language.All.Count ? null : new SheetNumber(layout, Language.All[language], page);
    }

    private static int Index(Language language) => Language.All.TakeWhile(l => l != language).Count();
}
