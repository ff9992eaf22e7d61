namespace AccessAudit.Imaging.Scorecards;

/// <summary>The largest gaps of the country in every region.</summary>
/// <param name="Heading">Of the table.</param>
/// <param name="Remark">What a number means.</param>
/// <param name="CriterionHead">Heads the criteria.</param>
/// <param name="VotersHead">Heads the voters.</param>
/// <param name="Places">The whole country, then the regions: the name, and a short one with soft hyphens for a narrow column.</param>
/// <param name="Rows">What concerns most voters first.</param>
internal sealed record HeatStory(
    string Heading, string Remark, string CriterionHead, string VotersHead, IReadOnlyList<(string Name, string Short)> Places,
    IReadOnlyList<HeatRow> Rows);

/// <param name="Ask">The criterion.</param>
/// <param name="Voters">At the stations where it is not met.</param>
/// <param name="Cells">One for each place.</param>
internal sealed record HeatRow(string Ask, string Voters, IReadOnlyList<HeatCell> Cells);

/// <param name="Number">As it stands in the cell.</param>
/// <param name="Says">The same in words.</param>
/// <param name="Share">For the shade; null with too few stations for a percentage.</param>
internal sealed record HeatCell(string Number, string Says, double? Share);
