using System.Net;
using LeadershipJournal.Checks.Authorization;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.DataExchange;
using LeadershipJournal.Web.Features.DataExchange.Reading;
using Microsoft.Extensions.DependencyInjection;

namespace LeadershipJournal.Checks.Fuzz;

/// <summary>Files to import: all are read and planned; some go the whole way through upload, preview, import and undoing.</summary>
internal sealed class ImportArea(JournalHost host, Person leader, IReadOnlyList<byte[]> texts, FuzzClients clients) : FuzzArea
{
    // Nobody coaches them, so that no import has to be agreed to first.
    private const Roles Importer = Roles.Stranger;
    private const int OneInSoMany = 6;
    private static readonly string[] s_names =
        ["2026-11-02.md", "note.md", "2018/14/index.md", "a\0b.md", "../x.md", "2026-W53.md", "x.markdown", "20261332.md", new string('n', 400) + ".md", "\u202etxt.md", "notes.zip", "notes.tar.gz", "folder/"];

    private ImportBasis? _basis;
    private int _uploads;

    public override string Name => "import";

    public override IEnumerable<(string Name, int Count)> Covered => [("uploads that went the whole way", _uploads)];

    public override Task<FuzzInput> NextAsync(Random random) => Task.FromResult(random.Next(3) switch
    {
        0 => new FuzzInput(".zip", Mutation.Of(ZipFile(random), texts, random)),
        1 => new FuzzInput(".zip", ZipFile(random)),
        _ => new FuzzInput(".md", Text(random)),
    });

    public override async Task<string?> TryAsync(FuzzInput input)
    {
        try
        {
            _basis ??= await BasisAsync();
            var contents = ImportContents.Read(SourceOf(input), _basis.Reader, _basis.Fingerprint);
            var plan = _basis.Plan(contents, new ImportChoices());
            _ = _basis.TypicalWeek(plan, new ImportChoices());
        }
        catch (ImportRefusedException)
        {
            // It says what is wrong with the file, in words.
        }

        return input.Bytes.Length % OneInSoMany == 0 ? await UploadAsync(input) : null;
    }

    private async Task<string?> UploadAsync(FuzzInput input)
    {
        var client = await clients.ClientAsync(Importer);
        await client.OpenAsync(ImportEndpoints.Home);
        var token = client.Page.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        foreach (var (address, content) in new (string, HttpContent?)[]
        {
            (ImportEndpoints.Upload, new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new ByteArrayContent(input.Bytes), "files", "upload" + input.Extension } }),
            (ImportEndpoints.Preview, null),
            (ImportEndpoints.Choices, Form(token, ("action", "import"))),
            (ImportEndpoints.Preview, null),
            (ImportEndpoints.Choices, Form(token, ("action", "discard"))),
            (ImportEndpoints.Home, null),
            ("/journal", null),
        })
        {
            using var _ = content;
            using var response = content is null ? await client.Http.GetAsync(address) : await client.Http.PostAsync(address, content);
            await response.Content.ReadAsStringAsync();
            if (response.StatusCode >= HttpStatusCode.InternalServerError)
            {
                return $"{address} answered {(int)response.StatusCode}";
            }
        }

        _uploads++;
        return await UndoAsync(client, token);
    }

    private static async Task<string?> UndoAsync(PageClient client, string token)
    {
        var page = await client.OpenAsync(ImportEndpoints.Home);
        if (page.QuerySelector($"form[action='{ImportEndpoints.Undo}'] input[name=id]")?.GetAttribute("value") is not { } id)
        {
            return null;
        }

        using var form = Form(token, ("id", id));
        using var undone = await client.Http.PostAsync(ImportEndpoints.Undo, form);
        return undone.StatusCode >= HttpStatusCode.InternalServerError ? $"{ImportEndpoints.Undo} answered {(int)undone.StatusCode}" : null;
    }

    private static FormUrlEncodedContent Form(string token, params (string Name, string Value)[] fields) =>
        new([new("__RequestVerificationToken", token), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);

    private static ImportSource SourceOf(FuzzInput input) => input.Extension == ".zip"
        ? new ZipSource("upload.zip", () => new MemoryStream(input.Bytes, writable: false), ImportLimits.Default)
        : new UploadedFilesSource("upload.md", [("upload.md", input.Bytes)], ImportLimits.Default);

    private byte[] Text(Random random) => Mutation.Of(texts[random.Next(texts.Count)], texts, random);

    private byte[] ZipFile(Random random)
    {
        using var file = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(file, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var entries = random.Next(8); entries > 0; entries--)
            {
                using var entry = zip.CreateEntry(s_names[random.Next(s_names.Length)]).Open();
                entry.Write(random.Next(20) == 0 ? new byte[random.Next(2_000_000)] : Text(random));
            }
        }

        return file.ToArray();
    }

    private async Task<ImportBasis> BasisAsync()
    {
        await using var scope = host.ActFor(leader);
        return await scope.ServiceProvider.GetRequiredService<ImportPreparation>().PrepareAsync();
    }
}
