using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AccessAudit.Audits;
using AccessAudit.Checklists;
using AccessAudit.Sheets;
using AccessAudit.Storage.Photos;
using AccessAudit.Storage.Sheets;

namespace AccessAudit.Web.Uploads;

/// <summary>One picture file and what came of it.</summary>
/// <param name="File">As it was named.</param>
public abstract record PictureReading(string File)
{
    /// <summary>Rows whose answer is sure.</summary>
    public virtual int AnswerCount => 0;

    /// <summary>Rows that a person has to look at.</summary>
    public virtual int Rows => 0;

    /// <summary>Numbers written by hand that a person may type.</summary>
    public virtual int Numbers => 0;

    /// <summary>One JSON object, in the form that programs exchange.</summary>
    /// <param name="language">Of the sentence that says why a picture was refused.</param>
    public abstract string Line(Language language);

    /// <param name="Reading">What the picture shows.</param>
    /// <param name="Answers">What that means.</param>
    /// <param name="Milliseconds">From the bytes to the answers.</param>
    public sealed record Read(string File, SheetReading Reading, PageAnswers Answers, double Milliseconds) : PictureReading(File)
    {
        /// <summary>The photograph, where it is to be kept.</summary>
        public PhotoHash Photo { get; init; }

        /// <summary>PNGs of the rows that a person has to look at, where they are to be kept.</summary>
        public IReadOnlyDictionary<string, byte[]> Crops { get; init; } = new Dictionary<string, byte[]>();

        public override int AnswerCount => Answers.Answers.Count;

        public override int Rows => Answers.Review.Count;

        public override int Numbers => Answers.Numbers.Count;

        public override string Line(Language language) =>
            Encoding.UTF8.GetString(SheetResultJson.Write(File, Reading, Answers, Milliseconds));
    }

    public sealed record Refused(string File, SheetProblem Problem, double Milliseconds) : PictureReading(File)
    {
        public override string Line(Language language) =>
            Encoding.UTF8.GetString(SheetResultJson.Write(File, Problem, language, Milliseconds));
    }

    /// <summary>The very photograph was read and kept before; it is not read again.</summary>
    public sealed record Kept(string File, PaperPage Page) : PictureReading(File)
    {
        private static readonly JsonSerializerOptions Form = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

        private readonly JsonObject reading = JsonNode.Parse(Page.Reading)!.AsObject();

        public override int AnswerCount => reading["answers"]!.AsObject().Count;

        public override int Rows => reading["review"]!.AsArray().Count;

        public override int Numbers => reading["numbers"]?.AsArray().Count ?? 0;

        /// <summary>As it was read then, under the name that the file has now.</summary>
        public override string Line(Language language)
        {
            reading["file"] = File;
            return reading.ToJsonString(Form);
        }
    }
}
