var app = WebApplication.CreateBuilder(args).Build();
app.MapGet("/", () => "LeadershipJournal");
app.Run();
