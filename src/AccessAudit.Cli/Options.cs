using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using AccessAudit.Checklists;

namespace AccessAudit.Cli;

/// <summary>Options that several commands share.</summary>
internal static class Options
{
    /// <summary>An option whose value type parses its own text, so that route, option and file share one parser.</summary>
    public static Option<T> Value<T>(string name, string helpName, string description, string expected)
        where T : IParsable<T> => new(name)
        {
            Description = description,
            HelpName = helpName,
            CustomParser = result => Parse<T>(result, expected),
        };

    public static Option<Language> Language(bool required) =>
        Required(Value<Language>("--language", "kk|ru|en", "Kazakh, Russian or English.", "kk, ru or en"), required);

    public static Option<DateOnly> Date(string description, string name = "--date") => new(name)
    {
        Description = description,
        HelpName = "YYYY-MM-DD",
        CustomParser = result =>
        {
            if (DateOnly.TryParseExact(Text(result), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
                return date;
            result.AddError($"'{Text(result)}' is no date; write one such as 2026-03-14.");
            return default;
        },
    };

    /// <summary>The day that was named, or today.</summary>
    public static DateOnly DayOf(Option<DateOnly> option, ParseResult parsed, TimeProvider time) =>
        parsed.GetResult(option) is null ? Today(time) : parsed.GetValue(option);

    public static DateOnly Today(TimeProvider time) => DateOnly.FromDateTime(time.GetLocalNow().DateTime);

    public static Option<long> Tenge(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "TENGE",
        CustomParser = result =>
        {
            if (long.TryParse(Text(result), NumberStyles.None, CultureInfo.InvariantCulture, out var tenge))
                return tenge;
            result.AddError($"'{Text(result)}' is no budget; write whole tenge, 0 or more, such as 500000000.");
            return 0;
        },
    };

    public static Option<T> Required<T>(Option<T> option, bool required = true)
    {
        option.Required = required;
        return option;
    }

    private static T? Parse<T>(ArgumentResult result, string expected)
        where T : IParsable<T>
    {
        if (T.TryParse(Text(result), CultureInfo.InvariantCulture, out var value))
            return value;
        result.AddError($"'{Text(result)}' is not known here; write {expected}.");
        return default;
    }

    private static string Text(ArgumentResult result) => result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
}
