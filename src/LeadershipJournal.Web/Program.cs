using LeadershipJournal.Web.Features;
using LeadershipJournal.Web.Features.Account;
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
if (commandLine.Demo && !builder.UseDemo(Console.Error))
{
    return OperatorCommands.Misused;
}

builder.AddFoundations().AddPages().AddFeatures();

var app = builder.Build();
if (OperatorCommands.NeedStore(app.Services, commandLine) && !await app.PrepareStoreAsync())
{
    return OperatorCommands.Failed;
}

if (commandLine.Command is { } command)
{
    return await OperatorCommands.RunAsync(app.Services, command, commandLine.Arguments);
}

app.UseRequestPipeline();
app.MapFeatures();
app.MapPages();
await app.FillDemoAsync();
app.AnnounceAddress();
await app.AnnounceFirstRunAsync();
return await app.ServeAsync(Console.Error) ? OperatorCommands.Done : OperatorCommands.Failed;

/// <summary>The composition root; public so that tests can start the same application.</summary>
public sealed partial class Program;
