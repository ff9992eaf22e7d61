namespace AccessAudit.Web.Desk;

internal static class DeskSetup
{
    public static void AddDesk(this IServiceCollection services)
    {
        services.AddSingleton<CountryView>();
        services.AddHostedService<Renewing>();
        services.AddSingleton<CardShop>();
        services.AddSingleton<SayFind.WarningSigns>();
        services.AddSingleton<Review.Audits.AuditQueue>();
    }
}
