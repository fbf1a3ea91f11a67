using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LeadershipJournal.Data.PostgreSql.Migrations.Journal
{
    /// <inheritdoc />
    public partial class LeadersOwnModel : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "CK_Entries_Kind",
                table: "Entries");

            migrationBuilder.AddColumn<Guid>(
                name: "LettingGoItemId",
                table: "TrashedInvestments",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ValueContextId",
                table: "TrashedInvestments",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "ModelCredit",
                table: "Leaders",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "LettingGoItemId",
                table: "Investments",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ValueContextId",
                table: "Investments",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Assessments",
                columns: table => new
                {
                    LeaderId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Questionnaire = table.Column<int>(type: "integer", nullable: false),
                    StartedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    CompletedOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Assessments", x => new { x.LeaderId, x.Id });
                    table.ForeignKey(
                        name: "FK_Assessments_Leaders_LeaderId",
                        column: x => x.LeaderId,
                        principalTable: "Leaders",
                        principalColumn: "LeaderId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Commitments",
                columns: table => new
                {
                    LeaderId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Dimension = table.Column<int>(type: "integer", nullable: false),
                    MadeOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Due = table.Column<DateOnly>(type: "date", nullable: true),
                    State = table.Column<int>(type: "integer", nullable: false),
                    StateSince = table.Column<DateOnly>(type: "date", nullable: false),
                    Origin = table.Column<int>(type: "integer", nullable: false),
                    OriginId = table.Column<Guid>(type: "uuid", nullable: true),
                    If = table.Column<byte[]>(type: "bytea", nullable: false),
                    Then = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Commitments", x => new { x.LeaderId, x.Id });
                    table.CheckConstraint("CK_Commitments_Dimension", "\"Dimension\" BETWEEN 0 AND 4");
                    table.CheckConstraint("CK_Commitments_Origin", "\"Origin\" BETWEEN 0 AND 4");
                    table.CheckConstraint("CK_Commitments_State", "\"State\" BETWEEN 0 AND 3");
                    table.ForeignKey(
                        name: "FK_Commitments_Leaders_LeaderId",
                        column: x => x.LeaderId,
                        principalTable: "Leaders",
                        principalColumn: "LeaderId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ContextFacts",
                columns: table => new
                {
                    LeaderId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Date = table.Column<DateOnly>(type: "date", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContextFacts", x => new { x.LeaderId, x.Id });
                    table.CheckConstraint("CK_ContextFacts_Kind", "\"Kind\" BETWEEN 0 AND 6");
                    table.ForeignKey(
                        name: "FK_ContextFacts_Leaders_LeaderId",
                        column: x => x.LeaderId,
                        principalTable: "Leaders",
                        principalColumn: "LeaderId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Conversations",
                columns: table => new
                {
                    LeaderId = table.Column<Guid>(type: "uuid", nullable: false),
                    EntryId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    EnjoyWhom = table.Column<int>(type: "integer", nullable: true),
                    EnjoyWhat = table.Column<int>(type: "integer", nullable: true),
                    MakesDifference = table.Column<int>(type: "integer", nullable: true),
                    Answers = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Conversations", x => new { x.LeaderId, x.EntryId });
                    table.CheckConstraint("CK_Conversations_Answers", "\"EnjoyWhom\" BETWEEN 0 AND 10 AND \"EnjoyWhat\" BETWEEN 0 AND 10 AND \"MakesDifference\" BETWEEN 0 AND 10");
                    table.CheckConstraint("CK_Conversations_Kind", "\"Kind\" BETWEEN 0 AND 1");
                    table.ForeignKey(
                        name: "FK_Conversations_Entries_LeaderId_EntryId",
                        columns: x => new { x.LeaderId, x.EntryId },
                        principalTable: "Entries",
                        principalColumns: new[] { "LeaderId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Decisions",
                columns: table => new
                {
                    LeaderId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Date = table.Column<DateOnly>(type: "date", nullable: false),
                    Choice = table.Column<int>(type: "integer", nullable: false),
                    CameBy = table.Column<int>(type: "integer", nullable: false),
                    LookAgainOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Why = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Decisions", x => new { x.LeaderId, x.Id });
                    table.CheckConstraint("CK_Decisions_CameBy", "\"CameBy\" BETWEEN 0 AND 3");
                    table.CheckConstraint("CK_Decisions_Choice", "\"Choice\" BETWEEN 0 AND 2");
                    table.ForeignKey(
                        name: "FK_Decisions_Leaders_LeaderId",
                        column: x => x.LeaderId,
                        principalTable: "Leaders",
                        principalColumn: "LeaderId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "LettingGoItems",
                columns: table => new
                {
                    LeaderId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Dimension = table.Column<int>(type: "integer", nullable: false),
                    AddedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ArchivedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    What = table.Column<byte[]>(type: "bytea", nullable: false),
                    WhyIHoldOn = table.Column<byte[]>(type: "bytea", nullable: true),
                    WhoTakesOver = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LettingGoItems", x => new { x.LeaderId, x.Id });
                    table.CheckConstraint("CK_LettingGoItems_Dimension", "\"Dimension\" BETWEEN 0 AND 4");
                    table.ForeignKey(
                        name: "FK_LettingGoItems_Leaders_LeaderId",
                        column: x => x.LeaderId,
                        principalTable: "Leaders",
                        principalColumn: "LeaderId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MeaningLooks",
                columns: table => new
                {
                    LeaderId = table.Column<Guid>(type: "uuid", nullable: false),
                    Dimension = table.Column<int>(type: "integer", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeaningLooks", x => new { x.LeaderId, x.Dimension, x.On });
                    table.CheckConstraint("CK_MeaningLooks_Dimension", "\"Dimension\" BETWEEN 0 AND 4");
                    table.ForeignKey(
                        name: "FK_MeaningLooks_Leaders_LeaderId",
                        column: x => x.LeaderId,
                        principalTable: "Leaders",
                        principalColumn: "LeaderId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Meanings",
                columns: table => new
                {
                    LeaderId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Dimension = table.Column<int>(type: "integer", nullable: false),
                    Since = table.Column<DateOnly>(type: "date", nullable: false),
                    Summary = table.Column<byte[]>(type: "bytea", nullable: true),
                    Text = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Meanings", x => new { x.LeaderId, x.Id });
                    table.CheckConstraint("CK_Meanings_Dimension", "\"Dimension\" BETWEEN 0 AND 4");
                    table.ForeignKey(
                        name: "FK_Meanings_Leaders_LeaderId",
                        column: x => x.LeaderId,
                        principalTable: "Leaders",
                        principalColumn: "LeaderId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "OpenQuestions",
                columns: table => new
                {
                    LeaderId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Dimension = table.Column<int>(type: "integer", nullable: false),
                    AskedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ClosedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Text = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OpenQuestions", x => new { x.LeaderId, x.Id });
                    table.CheckConstraint("CK_OpenQuestions_Dimension", "\"Dimension\" BETWEEN 0 AND 4");
                    table.ForeignKey(
                        name: "FK_OpenQuestions_Leaders_LeaderId",
                        column: x => x.LeaderId,
                        principalTable: "Leaders",
                        principalColumn: "LeaderId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ValueContexts",
                columns: table => new
                {
                    LeaderId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ParentId = table.Column<Guid>(type: "uuid", nullable: true),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    ArchivedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Name = table.Column<byte[]>(type: "bytea", nullable: false),
                    ValueMeans = table.Column<byte[]>(type: "bytea", nullable: true),
                    Accountability = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ValueContexts", x => new { x.LeaderId, x.Id });
                    table.CheckConstraint("CK_ValueContexts_Kind", "\"Kind\" BETWEEN 0 AND 4");
                    table.ForeignKey(
                        name: "FK_ValueContexts_Leaders_LeaderId",
                        column: x => x.LeaderId,
                        principalTable: "Leaders",
                        principalColumn: "LeaderId",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ValueContexts_ValueContexts_LeaderId_ParentId",
                        columns: x => new { x.LeaderId, x.ParentId },
                        principalTable: "ValueContexts",
                        principalColumns: new[] { "LeaderId", "Id" });
                });

            migrationBuilder.CreateTable(
                name: "AssessmentAnswers",
                columns: table => new
                {
                    LeaderId = table.Column<Guid>(type: "uuid", nullable: false),
                    AssessmentId = table.Column<Guid>(type: "uuid", nullable: false),
                    ItemId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Point = table.Column<int>(type: "integer", nullable: false),
                    AnsweredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AssessmentAnswers", x => new { x.LeaderId, x.AssessmentId, x.ItemId });
                    table.CheckConstraint("CK_AssessmentAnswers_Point", "\"Point\" BETWEEN -3 AND 7");
                    table.ForeignKey(
                        name: "FK_AssessmentAnswers_Assessments_LeaderId_AssessmentId",
                        columns: x => new { x.LeaderId, x.AssessmentId },
                        principalTable: "Assessments",
                        principalColumns: new[] { "LeaderId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CommitmentSteps",
                columns: table => new
                {
                    LeaderId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CommitmentId = table.Column<Guid>(type: "uuid", nullable: false),
                    Date = table.Column<DateOnly>(type: "date", nullable: false),
                    Event = table.Column<int>(type: "integer", nullable: false),
                    DueBefore = table.Column<DateOnly>(type: "date", nullable: true),
                    Text = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CommitmentSteps", x => new { x.LeaderId, x.Id });
                    table.CheckConstraint("CK_CommitmentSteps_Event", "\"Event\" BETWEEN 0 AND 4");
                    table.ForeignKey(
                        name: "FK_CommitmentSteps_Commitments_LeaderId_CommitmentId",
                        columns: x => new { x.LeaderId, x.CommitmentId },
                        principalTable: "Commitments",
                        principalColumns: new[] { "LeaderId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "LettingGoSteps",
                columns: table => new
                {
                    LeaderId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    Date = table.Column<DateOnly>(type: "date", nullable: false),
                    Stage = table.Column<int>(type: "integer", nullable: false),
                    IsRelapse = table.Column<bool>(type: "boolean", nullable: false),
                    Note = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LettingGoSteps", x => new { x.LeaderId, x.Id });
                    table.CheckConstraint("CK_LettingGoSteps_Stage", "\"Stage\" BETWEEN 0 AND 3");
                    table.ForeignKey(
                        name: "FK_LettingGoSteps_LettingGoItems_LeaderId_ItemId",
                        columns: x => new { x.LeaderId, x.ItemId },
                        principalTable: "LettingGoItems",
                        principalColumns: new[] { "LeaderId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "QuestionAnswers",
                columns: table => new
                {
                    LeaderId = table.Column<Guid>(type: "uuid", nullable: false),
                    QuestionId = table.Column<Guid>(type: "uuid", nullable: false),
                    EntryId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QuestionAnswers", x => new { x.LeaderId, x.QuestionId, x.EntryId });
                    table.ForeignKey(
                        name: "FK_QuestionAnswers_Entries_LeaderId_EntryId",
                        columns: x => new { x.LeaderId, x.EntryId },
                        principalTable: "Entries",
                        principalColumns: new[] { "LeaderId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_QuestionAnswers_OpenQuestions_LeaderId_QuestionId",
                        columns: x => new { x.LeaderId, x.QuestionId },
                        principalTable: "OpenQuestions",
                        principalColumns: new[] { "LeaderId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Contradictions",
                columns: table => new
                {
                    LeaderId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OneId = table.Column<Guid>(type: "uuid", nullable: false),
                    OtherId = table.Column<Guid>(type: "uuid", nullable: false),
                    NotedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ResolvedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Text = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Contradictions", x => new { x.LeaderId, x.Id });
                    table.CheckConstraint("CK_Contradictions_Two", "\"OneId\" <> \"OtherId\"");
                    table.ForeignKey(
                        name: "FK_Contradictions_ValueContexts_LeaderId_OneId",
                        columns: x => new { x.LeaderId, x.OneId },
                        principalTable: "ValueContexts",
                        principalColumns: new[] { "LeaderId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Contradictions_ValueContexts_LeaderId_OtherId",
                        columns: x => new { x.LeaderId, x.OtherId },
                        principalTable: "ValueContexts",
                        principalColumns: new[] { "LeaderId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EntryContexts",
                columns: table => new
                {
                    LeaderId = table.Column<Guid>(type: "uuid", nullable: false),
                    EntryId = table.Column<Guid>(type: "uuid", nullable: false),
                    ContextId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EntryContexts", x => new { x.LeaderId, x.EntryId, x.ContextId });
                    table.ForeignKey(
                        name: "FK_EntryContexts_Entries_LeaderId_EntryId",
                        columns: x => new { x.LeaderId, x.EntryId },
                        principalTable: "Entries",
                        principalColumns: new[] { "LeaderId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_EntryContexts_ValueContexts_LeaderId_ContextId",
                        columns: x => new { x.LeaderId, x.ContextId },
                        principalTable: "ValueContexts",
                        principalColumns: new[] { "LeaderId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Hypotheses",
                columns: table => new
                {
                    LeaderId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ContextId = table.Column<Guid>(type: "uuid", nullable: false),
                    Status = table.Column<int>(type: "integer", nullable: false),
                    StatusSince = table.Column<DateOnly>(type: "date", nullable: false),
                    IfWeDo = table.Column<byte[]>(type: "bytea", nullable: false),
                    Measure = table.Column<byte[]>(type: "bytea", nullable: false),
                    ShouldSee = table.Column<byte[]>(type: "bytea", nullable: false),
                    Finding = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Hypotheses", x => new { x.LeaderId, x.Id });
                    table.CheckConstraint("CK_Hypotheses_Status", "\"Status\" BETWEEN 0 AND 3");
                    table.ForeignKey(
                        name: "FK_Hypotheses_ValueContexts_LeaderId_ContextId",
                        columns: x => new { x.LeaderId, x.ContextId },
                        principalTable: "ValueContexts",
                        principalColumns: new[] { "LeaderId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "HypothesisEvidence",
                columns: table => new
                {
                    LeaderId = table.Column<Guid>(type: "uuid", nullable: false),
                    HypothesisId = table.Column<Guid>(type: "uuid", nullable: false),
                    EntryId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HypothesisEvidence", x => new { x.LeaderId, x.HypothesisId, x.EntryId });
                    table.ForeignKey(
                        name: "FK_HypothesisEvidence_Entries_LeaderId_EntryId",
                        columns: x => new { x.LeaderId, x.EntryId },
                        principalTable: "Entries",
                        principalColumns: new[] { "LeaderId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_HypothesisEvidence_Hypotheses_LeaderId_HypothesisId",
                        columns: x => new { x.LeaderId, x.HypothesisId },
                        principalTable: "Hypotheses",
                        principalColumns: new[] { "LeaderId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_TrashedInvestments_LeaderId_LettingGoItemId",
                table: "TrashedInvestments",
                columns: new[] { "LeaderId", "LettingGoItemId" });

            migrationBuilder.CreateIndex(
                name: "IX_TrashedInvestments_LeaderId_ValueContextId",
                table: "TrashedInvestments",
                columns: new[] { "LeaderId", "ValueContextId" });

            migrationBuilder.CreateIndex(
                name: "IX_Investments_LeaderId_LettingGoItemId",
                table: "Investments",
                columns: new[] { "LeaderId", "LettingGoItemId" });

            migrationBuilder.CreateIndex(
                name: "IX_Investments_LeaderId_ValueContextId",
                table: "Investments",
                columns: new[] { "LeaderId", "ValueContextId" });

            migrationBuilder.AddCheckConstraint(
                name: "CK_Entries_Kind",
                table: "Entries",
                sql: "\"Kind\" BETWEEN 0 AND 2");

            migrationBuilder.CreateIndex(
                name: "IX_Assessments_OneUnfinished",
                table: "Assessments",
                column: "LeaderId",
                unique: true,
                filter: "\"CompletedOn\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Commitments_LeaderId_State_Due",
                table: "Commitments",
                columns: new[] { "LeaderId", "State", "Due" });

            migrationBuilder.CreateIndex(
                name: "IX_CommitmentSteps_LeaderId_CommitmentId",
                table: "CommitmentSteps",
                columns: new[] { "LeaderId", "CommitmentId" });

            migrationBuilder.CreateIndex(
                name: "IX_Contradictions_LeaderId_OneId",
                table: "Contradictions",
                columns: new[] { "LeaderId", "OneId" });

            migrationBuilder.CreateIndex(
                name: "IX_Contradictions_LeaderId_OtherId",
                table: "Contradictions",
                columns: new[] { "LeaderId", "OtherId" });

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_LeaderId_Date",
                table: "Decisions",
                columns: new[] { "LeaderId", "Date" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EntryContexts_LeaderId_ContextId",
                table: "EntryContexts",
                columns: new[] { "LeaderId", "ContextId" });

            migrationBuilder.CreateIndex(
                name: "IX_Hypotheses_LeaderId_ContextId",
                table: "Hypotheses",
                columns: new[] { "LeaderId", "ContextId" });

            migrationBuilder.CreateIndex(
                name: "IX_HypothesisEvidence_LeaderId_EntryId",
                table: "HypothesisEvidence",
                columns: new[] { "LeaderId", "EntryId" });

            migrationBuilder.CreateIndex(
                name: "IX_LettingGoSteps_LeaderId_ItemId",
                table: "LettingGoSteps",
                columns: new[] { "LeaderId", "ItemId" });

            migrationBuilder.CreateIndex(
                name: "IX_Meanings_LeaderId_Dimension_Since_Id",
                table: "Meanings",
                columns: new[] { "LeaderId", "Dimension", "Since", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_QuestionAnswers_LeaderId_EntryId",
                table: "QuestionAnswers",
                columns: new[] { "LeaderId", "EntryId" });

            migrationBuilder.CreateIndex(
                name: "IX_ValueContexts_LeaderId_ParentId",
                table: "ValueContexts",
                columns: new[] { "LeaderId", "ParentId" });

            migrationBuilder.AddForeignKey(
                name: "FK_Investments_LettingGoItems_LeaderId_LettingGoItemId",
                table: "Investments",
                columns: new[] { "LeaderId", "LettingGoItemId" },
                principalTable: "LettingGoItems",
                principalColumns: new[] { "LeaderId", "Id" });

            migrationBuilder.AddForeignKey(
                name: "FK_Investments_ValueContexts_LeaderId_ValueContextId",
                table: "Investments",
                columns: new[] { "LeaderId", "ValueContextId" },
                principalTable: "ValueContexts",
                principalColumns: new[] { "LeaderId", "Id" });

            migrationBuilder.AddForeignKey(
                name: "FK_TrashedInvestments_LettingGoItems_LeaderId_LettingGoItemId",
                table: "TrashedInvestments",
                columns: new[] { "LeaderId", "LettingGoItemId" },
                principalTable: "LettingGoItems",
                principalColumns: new[] { "LeaderId", "Id" });

            migrationBuilder.AddForeignKey(
                name: "FK_TrashedInvestments_ValueContexts_LeaderId_ValueContextId",
                table: "TrashedInvestments",
                columns: new[] { "LeaderId", "ValueContextId" },
                principalTable: "ValueContexts",
                principalColumns: new[] { "LeaderId", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Investments_LettingGoItems_LeaderId_LettingGoItemId",
                table: "Investments");

            migrationBuilder.DropForeignKey(
                name: "FK_Investments_ValueContexts_LeaderId_ValueContextId",
                table: "Investments");

            migrationBuilder.DropForeignKey(
                name: "FK_TrashedInvestments_LettingGoItems_LeaderId_LettingGoItemId",
                table: "TrashedInvestments");

            migrationBuilder.DropForeignKey(
                name: "FK_TrashedInvestments_ValueContexts_LeaderId_ValueContextId",
                table: "TrashedInvestments");

            migrationBuilder.DropTable(
                name: "AssessmentAnswers");

            migrationBuilder.DropTable(
                name: "CommitmentSteps");

            migrationBuilder.DropTable(
                name: "ContextFacts");

            migrationBuilder.DropTable(
                name: "Contradictions");

            migrationBuilder.DropTable(
                name: "Conversations");

            migrationBuilder.DropTable(
                name: "Decisions");

            migrationBuilder.DropTable(
                name: "EntryContexts");

            migrationBuilder.DropTable(
                name: "HypothesisEvidence");

            migrationBuilder.DropTable(
                name: "LettingGoSteps");

            migrationBuilder.DropTable(
                name: "MeaningLooks");

            migrationBuilder.DropTable(
                name: "Meanings");

            migrationBuilder.DropTable(
                name: "QuestionAnswers");

            migrationBuilder.DropTable(
                name: "Assessments");

            migrationBuilder.DropTable(
                name: "Commitments");

            migrationBuilder.DropTable(
                name: "Hypotheses");

            migrationBuilder.DropTable(
                name: "LettingGoItems");

            migrationBuilder.DropTable(
                name: "OpenQuestions");

            migrationBuilder.DropTable(
                name: "ValueContexts");

            migrationBuilder.DropIndex(
                name: "IX_TrashedInvestments_LeaderId_LettingGoItemId",
                table: "TrashedInvestments");

            migrationBuilder.DropIndex(
                name: "IX_TrashedInvestments_LeaderId_ValueContextId",
                table: "TrashedInvestments");

            migrationBuilder.DropIndex(
                name: "IX_Investments_LeaderId_LettingGoItemId",
                table: "Investments");

            migrationBuilder.DropIndex(
                name: "IX_Investments_LeaderId_ValueContextId",
                table: "Investments");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Entries_Kind",
                table: "Entries");

            migrationBuilder.DropColumn(
                name: "LettingGoItemId",
                table: "TrashedInvestments");

            migrationBuilder.DropColumn(
                name: "ValueContextId",
                table: "TrashedInvestments");

            migrationBuilder.DropColumn(
                name: "ModelCredit",
                table: "Leaders");

            migrationBuilder.DropColumn(
                name: "LettingGoItemId",
                table: "Investments");

            migrationBuilder.DropColumn(
                name: "ValueContextId",
                table: "Investments");

            migrationBuilder.AddCheckConstraint(
                name: "CK_Entries_Kind",
                table: "Entries",
                sql: "\"Kind\" BETWEEN 0 AND 1");
        }
    }
}
