using AccessAudit.Checklists;
using AccessAudit.Imaging.Scorecards;

namespace AccessAudit.Tests.Imaging.Scorecards;

/// <summary>The hardest cards hold what every card must hold.</summary>
public class CardGalleryTests
{
    /// <summary>A folder for all files of every card; none are written where it is not set.</summary>
    private static readonly string? Folder = Environment.GetEnvironmentVariable("ACCESSAUDIT_CARDS");

    public static TheoryData<string, string> Cards => CardSamples.Crossed(CardGallery.Names);

    [Theory, MemberData(nameof(Cards))]
    public void Nothing_overlaps_is_cut_off_or_is_missing_from_the_twin(string name, string language)
    {
        var card = CardGallery.Make(name, Language.Parse(language, null));
        if (Folder is not null)
            CardFiles.Write(card with { Name = name }, Folder, CardFormats.All);

        CardChecks.NothingOverlapsOrIsCutOff(card);
        CardChecks.EveryNumberOfThePictureStandsInItsTwin(card);
        CardChecks.EveryGlyphIsThere(card);
    }
}
