using AccessAudit.Stations;
using AccessAudit.Web.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace AccessAudit.Web.Accounts;

/// <summary>The accounts of others: let in, change, lock.</summary>
internal static class Administration
{
    public static async Task<IResult> List(UserManager<Account> accounts) => await PageOf(accounts, null, null);

    public static async Task<IResult> Add(HttpContext context, PageContext page, UserManager<Account> accounts, Deeds deeds)
    {
        var form = await context.FormAsync();
        var errors = new FormErrors();
        var account = new Account { UserName = form["name"] };
        if (!NewPassword.IsName(form["name"]))
            errors.Add("name", page.Words["accounts.name.bad"]);
        Take(account, form, errors, page.Words);
        if (!errors.Any)
            NewPassword.Tell(errors, await accounts.CreateAsync(account), page.Words);
        if (errors.Any)
            return await PageOf(accounts, form, errors);

        deeds.Did(page.Member!.Name, "account.add", account.UserName!, new { Role = account.Role.Code(), account.Regions });
        return Page.Of<InvitedPage>(new { Name = account.UserName, Address = await Invitations.AddressAsync(context.Request, accounts, account) });
    }

    public static async Task<IResult> Show(string id, UserManager<Account> accounts) =>
        await accounts.FindByIdAsync(id) is { } account ? Page.Of<AccountEditPage>(new { Account = account }) : Page.NotFound();

    public static async Task<IResult> Change(string id, HttpContext context, PageContext page, UserManager<Account> accounts, Deeds deeds)
    {
        if (await accounts.FindByIdAsync(id) is not { } account)
            return Page.NotFound();
        var form = await context.FormAsync();
        var errors = new FormErrors();
        switch (form["do"])
        {
            case "lock" when account.Id != page.Member!.Id:
                await accounts.SetLockoutEndDateAsync(account, DateTimeOffset.MaxValue);
                await accounts.UpdateSecurityStampAsync(account);
                break;
            case "unlock":
                await accounts.SetLockoutEndDateAsync(account, null);
                await accounts.ResetAccessFailedCountAsync(account);
                break;
            case "invite":
                deeds.Did(page.Member!.Name, "account.invite", account.UserName!);
                return Page.Of<InvitedPage>(new { Name = account.UserName, Address = await Invitations.AddressAsync(context.Request, accounts, account) });
            case "save":
                Take(account, form, errors, page.Words);
                if (account.Id == page.Member!.Id && account.Role != Role.Admin)
                    errors.Add("role", page.Words["accounts.role.own"]);
                if (errors.Any)
                    return Page.Of<AccountEditPage>(new { Account = account, Errors = errors }, StatusCodes.Status422UnprocessableEntity);
                await accounts.UpdateAsync(account);
                await accounts.UpdateSecurityStampAsync(account);
                break;
            default:
                return Page.NotFound();
        }

        deeds.Did(page.Member!.Name, $"account.{(form["do"] == "save" ? "change" : form["do"])}", account.UserName!, new { Role = account.Role.Code(), account.Regions });
        return Results.LocalRedirect("/accounts");
    }

    private static void Take(Account account, PostedForm form, FormErrors errors, Words words)
    {
        if (Roles.Parse(form["role"]) is { } role)
            account.Role = role;
        else
            errors.Add("role", words["accounts.role.missing"]);
        var regions = form.All("region").Where(r => Region.Find(r) is not null).ToList();
        account.Regions = account.Role.IsBound() ? string.Join(' ', regions) : "";
        if (account.Role.IsBound() && regions.Count == 0)
            errors.Add("regions", words["accounts.regions.missing"]);
    }

    private static async Task<IResult> PageOf(UserManager<Account> accounts, PostedForm? form, FormErrors? errors) => Page.Of<AccountsPage>(
        new { Accounts = await accounts.Users.AsNoTracking().OrderBy(a => a.NormalizedUserName).ToListAsync(), Form = form, Errors = errors },
        errors is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
}
