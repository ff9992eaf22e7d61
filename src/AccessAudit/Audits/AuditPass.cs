using System.Globalization;
using System.Text.Json;
using AccessAudit.Stations;

namespace AccessAudit.Audits;

/// <summary>Reads a sound audit of a known checklist in one pass over its bytes.</summary>
/// <remarks>
/// It takes only what is plainly right. Whatever is odd (a fault, a key that it does not know, another checklist) gives null, and
/// <see cref="AuditJson"/> reads again with care and names what is wrong: never does the quick way accept what the careful one refuses.
/// </remarks>
internal static class AuditPass
{
    /// <summary>Reads the object that the reader stands on, up to its closing brace.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static Audit? Read(ref Utf8JsonReader json, AuditVocabulary vocabulary)
    {
        if (json.TokenType != JsonTokenType.StartObject)
            return null;
        string? id = null, station = null, date = null, source = null, auditor = null;
        Answer?[]? answers = null;
        var isOurs = false;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var sound = true;
            if (json.ValueTextEquals("id"u8))
                sound = JsonPass.Text(ref json, ref id);
            else if (json.ValueTextEquals("station"u8))
                sound = JsonPass.Text(ref json, ref station);
            else if (json.ValueTextEquals("checklist"u8))
                sound = !isOurs && json.Read() && (isOurs = json.TokenType == JsonTokenType.String && json.ValueTextEquals(vocabulary.Id));
            else if (json.ValueTextEquals("date"u8))
                sound = JsonPass.Text(ref json, ref date);
            else if (json.ValueTextEquals("source"u8))
                sound = JsonPass.Text(ref json, ref source);
            else if (json.ValueTextEquals("auditor"u8))
                sound = JsonPass.Text(ref json, ref auditor);
            else if (json.ValueTextEquals("answers"u8) && answers is null)
                sound = Answers(ref json, vocabulary, answers = new Answer?[vocabulary.Checklist.Criteria.Count]);
            else
                return null;
            if (!sound)
                return null;
        }

        if (!isOurs || answers is null || source is null
            || !AuditId.TryParse(id, null, out var auditId) || !StationId.TryParse(station, null, out var stationId)
            || AuditSources.Parse(source) is not { } said
            || !DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return null;
        return new Audit
        {
            Id = auditId,
            Station = stationId,
            Checklist = vocabulary.Checklist.Id,
            Date = day,
            Source = said,
            Auditor = auditor,
            Answers = new PlacedAnswers(vocabulary.Checklist, answers),
        };
    }

    private static bool Answers(ref Utf8JsonReader json, AuditVocabulary vocabulary, Answer?[] answers)
    {
        if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
            return false;
        var expected = 0;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var place = json.ValueIsEscaped ? -1 : vocabulary.PlaceOf(json.ValueSpan, expected);
            if (place < 0 || answers[place] is not null || Answer(ref json, vocabulary, place) is not { } answer)
                return false;
            answers[place] = answer;
            expected = place + 1;
        }

        return true;
    }

    /// <summary>One answer; a word without a note or a photo is not made anew but taken from the vocabulary.</summary>
    private static Answer? Answer(ref Utf8JsonReader json, AuditVocabulary vocabulary, int place)
    {
        if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
            return null;
        var word = default(ReadOnlySpan<byte>);
        var (number, tolerance, band) = (default(decimal?), default(decimal?), default(AnswerValue.Band?));
        bool isWord = false, temporary = false, saidHow = false;
        string? note = null, reason = null;
        List<string>? photos = null;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var sound = false;
            if (json.ValueTextEquals("answer"u8) && !isWord && number is null && band is null && json.Read() && !json.ValueIsEscaped)
            {
                if (isWord = json.TokenType == JsonTokenType.String)
                    word = json.ValueSpan;
                else if (json.TokenType == JsonTokenType.Number)
                    number = Number(ref json);
                else
                    band = Band(ref json);
                sound = isWord || number is not null || band is not null;
            }
            else if (json.ValueTextEquals("tolerance"u8))
            {
                sound = JsonPass.Number(ref json, ref tolerance, 0, AnswerJson.GreatestNumber);
            }
            else if (json.ValueTextEquals("temporary"u8) && !saidHow && json.Read())
            {
                temporary = json.TokenType == JsonTokenType.True;
                sound = saidHow = temporary || json.TokenType == JsonTokenType.False;
            }
            else if (json.ValueTextEquals("note"u8))
            {
                sound = JsonPass.Text(ref json, ref note);
            }
            else if (json.ValueTextEquals("reason"u8))
            {
                sound = JsonPass.Text(ref json, ref reason);
            }
            else if (json.ValueTextEquals("photos"u8) && photos is null)
            {
                sound = Photos(ref json, photos = []);
            }

            if (!sound)
                return null;
        }

        if ((tolerance is not null && number is null) || (reason is not null && !isWord))
            return null;
        if (isWord && !word.SequenceEqual("not-applicable"u8))
        {
            var known = vocabulary.WordOf(place, word, temporary);
            return note is null && photos is null && reason is null ? known
                : known is null ? null : known with { Note = note, Photos = photos ?? [] };
        }

        AnswerValue? value = isWord ? new AnswerValue.NotApplicable(reason)
            : number is { } measured ? new AnswerValue.Number(measured, tolerance ?? 0) : band;
        return value is null || !AuditCheck.Fits(vocabulary.Checklist.Criteria[place], value) ? null
            : new Answer { Value = value, Temporary = temporary, Note = note, Photos = photos ?? (IReadOnlyList<string>)[] };
    }

    private static decimal? Number(ref Utf8JsonReader json) =>
        json.TryGetDecimal(out var number) && Math.Abs(number) <= AnswerJson.GreatestNumber ? number : null;

    private static AnswerValue.Band? Band(ref Utf8JsonReader json)
    {
        if (json.TokenType != JsonTokenType.StartObject)
            return null;
        var (from, over, to) = (default(decimal?), default(decimal?), default(decimal?));
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            ref var end = ref to;
            if (json.ValueTextEquals("from"u8))
                end = ref from;
            else if (json.ValueTextEquals("over"u8))
                end = ref over;
            else if (!json.ValueTextEquals("to"u8))
                return null;
            if (!JsonPass.Number(ref json, ref end, -AnswerJson.GreatestNumber, AnswerJson.GreatestNumber))
                return null;
        }

        return from is null == over is null || to is null || from > to || over >= to
            ? null : new AnswerValue.Band(new Interval((from ?? over)!.Value, to.Value, over is not null));
    }

    private static bool Photos(ref Utf8JsonReader json, List<string> photos)
    {
        if (!json.Read() || json.TokenType != JsonTokenType.StartArray)
            return false;
        while (json.Read() && json.TokenType == JsonTokenType.String && !json.ValueIsEscaped)
            photos.Add(json.GetString()!);
        return json.TokenType == JsonTokenType.EndArray;
    }
}
