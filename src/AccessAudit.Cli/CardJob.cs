using AccessAudit.Checklists;
using AccessAudit.Imaging.Scorecards;

namespace AccessAudit.Cli;

/// <summary>A card to draw in some languages.</summary>
/// <param name="Name">As <see cref="Card.Name"/>.</param>
/// <param name="Data">Everything that the card is made from, as one text that changes with it.</param>
/// <param name="Make">The card in a language.</param>
internal sealed record CardJob(string Name, Lazy<string> Data, Func<Language, Card> Make);
