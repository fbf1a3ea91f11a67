using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace LeadershipJournal.Web.Infrastructure;

/// <summary>Pages are compressed over HTTPS too; docs/decisions/0005-compression.md says why that gives nothing away.</summary>
internal static class PageCompression
{
    public static IServiceCollection AddPageCompression(this IServiceCollection services)
    {
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        return services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
        });
    }
}
