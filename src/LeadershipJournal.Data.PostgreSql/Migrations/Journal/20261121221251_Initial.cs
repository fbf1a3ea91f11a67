using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LeadershipJournal.Data.PostgreSql.Migrations.Journal
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Leaders",
                columns: table => new
                {
                    LeaderId = table.Column<Guid>(type: "uuid", nullable: false),
                    WrappedDataKey = table.Column<byte[]>(type: "bytea", nullable: false),
                    TimeZone = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    WorkingDays = table.Column<int>(type: "integer", nullable: false),
                    RecordsAllWorkingTime = table.Column<bool>(type: "boolean", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Leaders", x => x.LeaderId);
                });

            migrationBuilder.CreateTable(
                name: "DismissedPrompts",
                columns: table => new
                {
                    LeaderId = table.Column<Guid>(type: "uuid", nullable: false),
                    PromptId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    DismissedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DismissedPrompts", x => new { x.LeaderId, x.PromptId });
                    table.ForeignKey(
                        name: "FK_DismissedPrompts_Leaders_LeaderId",
                        column: x => x.LeaderId,
                        principalTable: "Leaders",
                        principalColumn: "LeaderId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Imports",
                columns: table => new
                {
                    LeaderId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Source = table.Column<byte[]>(type: "bytea", nullable: false),
                    State = table.Column<int>(type: "integer", nullable: false),
                    Read = table.Column<int>(type: "integer", nullable: false),
                    Imported = table.Column<int>(type: "integer", nullable: false),
                    Skipped = table.Column<int>(type: "integer", nullable: false),
                    Duplicates = table.Column<int>(type: "integer", nullable: false),
                    Report = table.Column<byte[]>(type: "bytea", nullable: true),
                    StartedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Imports", x => new { x.LeaderId, x.Id });
                    table.ForeignKey(
                        name: "FK_Imports_Leaders_LeaderId",
                        column: x => x.LeaderId,
                        principalTable: "Leaders",
                        principalColumn: "LeaderId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Intentions",
                columns: table => new
                {
                    LeaderId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    StartsInWeek = table.Column<int>(type: "integer", nullable: false),
                    SelfPercent = table.Column<int>(type: "integer", nullable: false),
                    PeoplePercent = table.Column<int>(type: "integer", nullable: false),
                    ImprovementPercent = table.Column<int>(type: "integer", nullable: false),
                    ValuePercent = table.Column<int>(type: "integer", nullable: false),
                    TimePercent = table.Column<int>(type: "integer", nullable: false),
                    AgreedMinutes = table.Column<int>(type: "integer", nullable: false),
                    Focus = table.Column<int>(type: "integer", nullable: true),
                    FocusReason = table.Column<int>(type: "integer", nullable: true),
                    ReviewOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Why = table.Column<byte[]>(type: "bytea", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Intentions", x => new { x.LeaderId, x.Id });
                    table.CheckConstraint("CK_Intentions_AgreedMinutes", "\"AgreedMinutes\" BETWEEN 0 AND 10080");
                    table.CheckConstraint("CK_Intentions_Focus", "(\"Focus\" IS NULL) = (\"FocusReason\" IS NULL)");
                    table.CheckConstraint("CK_Intentions_NoneNegative", "\"SelfPercent\" >= 0 AND \"PeoplePercent\" >= 0 AND \"ImprovementPercent\" >= 0 AND \"ValuePercent\" >= 0 AND \"TimePercent\" >= 0");
                    table.CheckConstraint("CK_Intentions_Whole", "\"SelfPercent\" + \"PeoplePercent\" + \"ImprovementPercent\" + \"ValuePercent\" + \"TimePercent\" = 100");
                    table.ForeignKey(
                        name: "FK_Intentions_Leaders_LeaderId",
                        column: x => x.LeaderId,
                        principalTable: "Leaders",
                        principalColumn: "LeaderId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Leaves",
                columns: table => new
                {
                    LeaderId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: false),
                    Name = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Leaves", x => new { x.LeaderId, x.Id });
                    table.CheckConstraint("CK_Leaves_Days", "\"From\" <= \"Until\"");
                    table.ForeignKey(
                        name: "FK_Leaves_Leaders_LeaderId",
                        column: x => x.LeaderId,
                        principalTable: "Leaders",
                        principalColumn: "LeaderId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "TagRules",
                columns: table => new
                {
                    LeaderId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Tag = table.Column<byte[]>(type: "bytea", nullable: false),
                    Dimension = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TagRules", x => new { x.LeaderId, x.Id });
                    table.ForeignKey(
                        name: "FK_TagRules_Leaders_LeaderId",
                        column: x => x.LeaderId,
                        principalTable: "Leaders",
                        principalColumn: "LeaderId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Entries",
                columns: table => new
                {
                    LeaderId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    Date = table.Column<DateOnly>(type: "date", nullable: false),
                    Week = table.Column<int>(type: "integer", nullable: false),
                    Title = table.Column<byte[]>(type: "bytea", nullable: true),
                    IsDraft = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    FollowsOnId = table.Column<Guid>(type: "uuid", nullable: true),
                    ImportId = table.Column<Guid>(type: "uuid", nullable: true),
                    ImportHash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    TrashedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Body = table.Column<byte[]>(type: "bytea", nullable: false),
                    FrontMatter = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Entries", x => new { x.LeaderId, x.Id });
                    table.CheckConstraint("CK_Entries_Kind", "\"Kind\" BETWEEN 0 AND 1");
                    table.ForeignKey(
                        name: "FK_Entries_Entries_LeaderId_FollowsOnId",
                        columns: x => new { x.LeaderId, x.FollowsOnId },
                        principalTable: "Entries",
                        principalColumns: new[] { "LeaderId", "Id" });
                    table.ForeignKey(
                        name: "FK_Entries_Imports_LeaderId_ImportId",
                        columns: x => new { x.LeaderId, x.ImportId },
                        principalTable: "Imports",
                        principalColumns: new[] { "LeaderId", "Id" });
                    table.ForeignKey(
                        name: "FK_Entries_Leaders_LeaderId",
                        column: x => x.LeaderId,
                        principalTable: "Leaders",
                        principalColumn: "LeaderId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Drafts",
                columns: table => new
                {
                    LeaderId = table.Column<Guid>(type: "uuid", nullable: false),
                    EntryId = table.Column<Guid>(type: "uuid", nullable: false),
                    Content = table.Column<byte[]>(type: "bytea", nullable: false),
                    BasedOnVersion = table.Column<int>(type: "integer", nullable: false),
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    SavedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Drafts", x => new { x.LeaderId, x.EntryId });
                    table.ForeignKey(
                        name: "FK_Drafts_Entries_LeaderId_EntryId",
                        columns: x => new { x.LeaderId, x.EntryId },
                        principalTable: "Entries",
                        principalColumns: new[] { "LeaderId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Investments",
                columns: table => new
                {
                    LeaderId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    EntryId = table.Column<Guid>(type: "uuid", nullable: true),
                    ImportId = table.Column<Guid>(type: "uuid", nullable: true),
                    Date = table.Column<DateOnly>(type: "date", nullable: false),
                    Week = table.Column<int>(type: "integer", nullable: false),
                    Dimension = table.Column<int>(type: "integer", nullable: false),
                    Minutes = table.Column<int>(type: "integer", nullable: false),
                    HandsOn = table.Column<int>(type: "integer", nullable: false),
                    Estimated = table.Column<bool>(type: "boolean", nullable: false),
                    Source = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Investments", x => new { x.LeaderId, x.Id });
                    table.CheckConstraint("CK_Investments_Minutes", "\"Dimension\" BETWEEN 0 AND 4 AND \"Minutes\" BETWEEN 0 AND 1440 AND \"HandsOn\" BETWEEN 0 AND \"Minutes\"");
                    table.ForeignKey(
                        name: "FK_Investments_Entries_LeaderId_EntryId",
                        columns: x => new { x.LeaderId, x.EntryId },
                        principalTable: "Entries",
                        principalColumns: new[] { "LeaderId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Investments_Imports_LeaderId_ImportId",
                        columns: x => new { x.LeaderId, x.ImportId },
                        principalTable: "Imports",
                        principalColumns: new[] { "LeaderId", "Id" });
                    table.ForeignKey(
                        name: "FK_Investments_Leaders_LeaderId",
                        column: x => x.LeaderId,
                        principalTable: "Leaders",
                        principalColumn: "LeaderId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Reviews",
                columns: table => new
                {
                    LeaderId = table.Column<Guid>(type: "uuid", nullable: false),
                    EntryId = table.Column<Guid>(type: "uuid", nullable: false),
                    Answers = table.Column<byte[]>(type: "bytea", nullable: false),
                    NextTime = table.Column<byte[]>(type: "bytea", nullable: true),
                    Discomfort = table.Column<byte[]>(type: "bytea", nullable: true),
                    DiscomfortGave = table.Column<byte[]>(type: "bytea", nullable: true),
                    DiscomfortLevel = table.Column<int>(type: "integer", nullable: true),
                    WorkedMinutes = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reviews", x => new { x.LeaderId, x.EntryId });
                    table.CheckConstraint("CK_Reviews_DiscomfortLevel", "\"DiscomfortLevel\" BETWEEN 0 AND 10");
                    table.CheckConstraint("CK_Reviews_WorkedMinutes", "\"WorkedMinutes\" BETWEEN 0 AND 10080");
                    table.ForeignKey(
                        name: "FK_Reviews_Entries_LeaderId_EntryId",
                        columns: x => new { x.LeaderId, x.EntryId },
                        principalTable: "Entries",
                        principalColumns: new[] { "LeaderId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Revisions",
                columns: table => new
                {
                    LeaderId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    EntryId = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Title = table.Column<byte[]>(type: "bytea", nullable: true),
                    Body = table.Column<byte[]>(type: "bytea", nullable: false),
                    Answers = table.Column<byte[]>(type: "bytea", nullable: true),
                    SavedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Revisions", x => new { x.LeaderId, x.Id });
                    table.ForeignKey(
                        name: "FK_Revisions_Entries_LeaderId_EntryId",
                        columns: x => new { x.LeaderId, x.EntryId },
                        principalTable: "Entries",
                        principalColumns: new[] { "LeaderId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Tags",
                columns: table => new
                {
                    LeaderId = table.Column<Guid>(type: "uuid", nullable: false),
                    EntryId = table.Column<Guid>(type: "uuid", nullable: false),
                    Dimension = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Tags", x => new { x.LeaderId, x.EntryId, x.Dimension });
                    table.CheckConstraint("CK_Tags_Dimension", "\"Dimension\" BETWEEN 0 AND 4");
                    table.ForeignKey(
                        name: "FK_Tags_Entries_LeaderId_EntryId",
                        columns: x => new { x.LeaderId, x.EntryId },
                        principalTable: "Entries",
                        principalColumns: new[] { "LeaderId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "TrashedInvestments",
                columns: table => new
                {
                    LeaderId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    EntryId = table.Column<Guid>(type: "uuid", nullable: false),
                    Date = table.Column<DateOnly>(type: "date", nullable: false),
                    Dimension = table.Column<int>(type: "integer", nullable: false),
                    Minutes = table.Column<int>(type: "integer", nullable: false),
                    HandsOn = table.Column<int>(type: "integer", nullable: false),
                    Estimated = table.Column<bool>(type: "boolean", nullable: false),
                    Source = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TrashedInvestments", x => new { x.LeaderId, x.Id });
                    table.CheckConstraint("CK_TrashedInvestments_Minutes", "\"Dimension\" BETWEEN 0 AND 4 AND \"Minutes\" BETWEEN 0 AND 1440 AND \"HandsOn\" BETWEEN 0 AND \"Minutes\"");
                    table.ForeignKey(
                        name: "FK_TrashedInvestments_Entries_LeaderId_EntryId",
                        columns: x => new { x.LeaderId, x.EntryId },
                        principalTable: "Entries",
                        principalColumns: new[] { "LeaderId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Entries_LeaderId_Date_Id",
                table: "Entries",
                columns: new[] { "LeaderId", "Date", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Entries_LeaderId_FollowsOnId",
                table: "Entries",
                columns: new[] { "LeaderId", "FollowsOnId" });

            migrationBuilder.CreateIndex(
                name: "IX_Entries_LeaderId_ImportHash",
                table: "Entries",
                columns: new[] { "LeaderId", "ImportHash" });

            migrationBuilder.CreateIndex(
                name: "IX_Entries_LeaderId_ImportId",
                table: "Entries",
                columns: new[] { "LeaderId", "ImportId" });

            migrationBuilder.CreateIndex(
                name: "IX_Entries_OneReviewAWeek",
                table: "Entries",
                columns: new[] { "LeaderId", "Week" },
                unique: true,
                filter: "\"Kind\" = 1 AND \"TrashedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Intentions_LeaderId_StartsInWeek",
                table: "Intentions",
                columns: new[] { "LeaderId", "StartsInWeek" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Investments_LeaderId_Date",
                table: "Investments",
                columns: new[] { "LeaderId", "Date" });

            migrationBuilder.CreateIndex(
                name: "IX_Investments_LeaderId_EntryId",
                table: "Investments",
                columns: new[] { "LeaderId", "EntryId" });

            migrationBuilder.CreateIndex(
                name: "IX_Investments_LeaderId_ImportId",
                table: "Investments",
                columns: new[] { "LeaderId", "ImportId" });

            migrationBuilder.CreateIndex(
                name: "IX_Investments_WeeklySums",
                table: "Investments",
                columns: new[] { "LeaderId", "Week", "Dimension", "Minutes", "HandsOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Revisions_LeaderId_EntryId_Version",
                table: "Revisions",
                columns: new[] { "LeaderId", "EntryId", "Version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TrashedInvestments_LeaderId_EntryId",
                table: "TrashedInvestments",
                columns: new[] { "LeaderId", "EntryId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DismissedPrompts");

            migrationBuilder.DropTable(
                name: "Drafts");

            migrationBuilder.DropTable(
                name: "Intentions");

            migrationBuilder.DropTable(
                name: "Investments");

            migrationBuilder.DropTable(
                name: "Leaves");

            migrationBuilder.DropTable(
                name: "Reviews");

            migrationBuilder.DropTable(
                name: "Revisions");

            migrationBuilder.DropTable(
                name: "TagRules");

            migrationBuilder.DropTable(
                name: "Tags");

            migrationBuilder.DropTable(
                name: "TrashedInvestments");

            migrationBuilder.DropTable(
                name: "Entries");

            migrationBuilder.DropTable(
                name: "Imports");

            migrationBuilder.DropTable(
                name: "Leaders");
        }
    }
}
