using AccessAudit.Imaging.Scorecards;
using Microsoft.AspNetCore.Components;

namespace AccessAudit.Web.Hosting;

/// <summary>What every page and part of a page has at hand: its reader, and the words of its language.</summary>
public abstract class SitePage : ComponentBase
{
    [Inject]
    public PageContext Context { get; set; } = null!;

    protected Words W => Context.Words;

    protected CardWords Cards => Context.Words.Cards;

    protected string T(string key) => W[key];

    protected string N(long number) => Cards.Number(number);
}
