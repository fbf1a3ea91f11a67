using LeadershipJournal.Web.Features.DataExchange.Reading;
using Microsoft.AspNetCore.Http.Features;

namespace LeadershipJournal.Web.Features.DataExchange.Uploads;

/// <summary>Takes uploaded files into memory. A form's files otherwise go to temporary files, in plain.</summary>
internal static class UploadReading
{
    private const int FormOverhead = 64 * 1024;
    private const int MostFiles = 1000;

    /// <summary>Prepares the request so that its form is read into memory only; false when it says it is too large.</summary>
    public static bool Prepare(HttpContext context)
    {
        const long Most = PendingImports.MostBytes + FormOverhead;
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = Most;
        }

        context.Features.Set<IFormFeature>(new FormFeature(context.Request, new FormOptions
        {
            MemoryBufferThreshold = (int)Most,
            MultipartBodyLengthLimit = Most,
            ValueCountLimit = MostFiles,
        }));
        return context.Request.ContentLength is not > Most;
    }

    /// <summary>The files as a source; null when there is none.</summary>
    public static async Task<(ImportSource Source, long Bytes)?> ReadAsync(IFormFileCollection files, CancellationToken cancellationToken)
    {
        var contents = new List<(string Path, byte[] Content)>();
        foreach (var file in files.Where(file => file.FileName.Length > 0).Take(MostFiles))
        {
            var content = new byte[file.Length];
            await using var stream = file.OpenReadStream();
            await stream.ReadExactlyAsync(content, cancellationToken);
            contents.Add((file.FileName, content));
        }

        var bytes = contents.Sum(file => (long)file.Content.Length);
        return contents switch
        {
            [] => null,
            [var (name, zip)] when IsZip(name) => (new ZipSource(name, () => new MemoryStream(zip, writable: false), ImportLimits.Default), bytes),
            [var (name, _)] => (new UploadedFilesSource(name, contents, ImportLimits.Default), bytes),
            _ => (new UploadedFilesSource($"{contents.Count} files", contents, ImportLimits.Default), bytes),
        };
    }

    private static bool IsZip(string name) => name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);
}
