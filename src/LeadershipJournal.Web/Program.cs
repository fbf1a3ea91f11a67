using LeadershipJournal.Web.Features.Account;
using LeadershipJournal.Web.Features.Balance;
using LeadershipJournal.Web.Features.DataExchange;
using LeadershipJournal.Web.Features.Intentions;
using LeadershipJournal.Web.Features.Journal;
using LeadershipJournal.Web.Features.Operating;
using LeadershipJournal.Web.Features.Operating.Demo;
using LeadershipJournal.Web.Infrastructure;
using LeadershipJournal.Web.Layout;

var commandLine = CommandLine.Parse(args);
var builder = WebApplication.CreateBuilder(new WebApplicationOptions
{
    Args = commandLine.Settings,
    ContentRootPath = AppContext.BaseDirectory,
});
builder.WebHost.UseStaticWebAssets();
builder.UseDefaultAddress();
builder.AddJournalLogging();
if (commandLine.Demo && builder.UseDemo() is { } refusal)
{
    await Console.Error.WriteLineAsync(refusal);
    return OperatorCommands.Misused;
}

builder.Services.AddSingleton(TimeProvider.System);
builder.Services
    .AddPages()
    .AddErrorReferences()
    .AddJournalStore()
    .AddPageCompression()
    .AddAccounts()
    .AddBalance()
    .AddDataExchange()
    .AddIntentions()
    .AddJournal()
    .AddOperating();

var app = builder.Build();
if (!await app.PrepareStoreAsync())
{
    return OperatorCommands.Failed;
}

if (commandLine.Command is { } command)
{
    return await OperatorCommands.RunAsync(app.Services, command, commandLine.Arguments);
}

app.UseRequestLogging();
app.UseSecurityHeaders();
app.UseErrorPages();
app.UseResponseCompression();
app.UseAuthentication();
app.UseAuthorization();
app.UseJournalAccess();
app.UseFormTokens();
app.MapStaticAssets().AllowAnonymous();
app.MapAccounts();
app.MapJournal();
app.MapImports();
app.MapOperating();
app.MapPages();
await app.FillDemoAsync();
app.AnnounceAddress();
await app.AnnounceFirstRunAsync();
await app.RunAsync();
return 0;

/// <summary>The composition root; public so that tests can start the same application.</summary>
public sealed partial class Program;
