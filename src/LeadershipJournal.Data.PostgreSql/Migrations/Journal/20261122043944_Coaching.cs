using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LeadershipJournal.Data.PostgreSql.Migrations.Journal
{
    /// <inheritdoc />
    public partial class Coaching : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "CoachingInvitations",
                columns: table => new
                {
                    LeaderId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    InvitedBy = table.Column<int>(type: "integer", nullable: false),
                    TokenHash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    Address = table.Column<byte[]>(type: "bytea", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RevokedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    AcceptedById = table.Column<Guid>(type: "uuid", nullable: true),
                    AcceptedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ConfirmedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    RelationshipId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CoachingInvitations", x => new { x.LeaderId, x.Id });
                    table.CheckConstraint("CK_CoachingInvitations_InvitedBy", "\"InvitedBy\" BETWEEN 0 AND 1");
                    table.ForeignKey(
                        name: "FK_CoachingInvitations_Leaders_LeaderId",
                        column: x => x.LeaderId,
                        principalTable: "Leaders",
                        principalColumn: "LeaderId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CoachingRelationships",
                columns: table => new
                {
                    LeaderId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CoachId = table.Column<Guid>(type: "uuid", nullable: false),
                    BeganAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    EndedBy = table.Column<int>(type: "integer", nullable: true),
                    NotesUntil = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CoachingRelationships", x => new { x.LeaderId, x.Id });
                    table.CheckConstraint("CK_CoachingRelationships_EndedBy", "\"EndedBy\" BETWEEN 0 AND 1");
                    table.CheckConstraint("CK_CoachingRelationships_Two", "\"LeaderId\" <> \"CoachId\"");
                    table.ForeignKey(
                        name: "FK_CoachingRelationships_Leaders_LeaderId",
                        column: x => x.LeaderId,
                        principalTable: "Leaders",
                        principalColumn: "LeaderId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CoachNotes",
                columns: table => new
                {
                    LeaderId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RelationshipId = table.Column<Guid>(type: "uuid", nullable: false),
                    CoacheeId = table.Column<Guid>(type: "uuid", nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DeleteOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CoachNotes", x => new { x.LeaderId, x.Id });
                    table.ForeignKey(
                        name: "FK_CoachNotes_Leaders_LeaderId",
                        column: x => x.LeaderId,
                        principalTable: "Leaders",
                        principalColumn: "LeaderId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FitChecks",
                columns: table => new
                {
                    LeaderId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RelationshipId = table.Column<Guid>(type: "uuid", nullable: false),
                    By = table.Column<int>(type: "integer", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Point = table.Column<int>(type: "integer", nullable: false),
                    Note = table.Column<byte[]>(type: "bytea", nullable: true),
                    SharedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FitChecks", x => new { x.LeaderId, x.Id });
                    table.CheckConstraint("CK_FitChecks_By", "\"By\" BETWEEN 0 AND 1");
                    table.CheckConstraint("CK_FitChecks_Point", "\"Point\" BETWEEN 1 AND 5");
                    table.ForeignKey(
                        name: "FK_FitChecks_Leaders_LeaderId",
                        column: x => x.LeaderId,
                        principalTable: "Leaders",
                        principalColumn: "LeaderId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AccessRecords",
                columns: table => new
                {
                    LeaderId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RelationshipId = table.Column<Guid>(type: "uuid", nullable: false),
                    CoachId = table.Column<Guid>(type: "uuid", nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Slot = table.Column<int>(type: "integer", nullable: false),
                    Thing = table.Column<int>(type: "integer", nullable: false),
                    ThingId = table.Column<Guid>(type: "uuid", nullable: false),
                    Under = table.Column<int>(type: "integer", nullable: false),
                    FromWeek = table.Column<int>(type: "integer", nullable: true),
                    UntilWeek = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccessRecords", x => new { x.LeaderId, x.Id });
                    table.CheckConstraint("CK_AccessRecords_Thing", "\"Thing\" BETWEEN 0 AND 10");
                    table.ForeignKey(
                        name: "FK_AccessRecords_CoachingRelationships_LeaderId_RelationshipId",
                        columns: x => new { x.LeaderId, x.RelationshipId },
                        principalTable: "CoachingRelationships",
                        principalColumns: new[] { "LeaderId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CoachAssessments",
                columns: table => new
                {
                    LeaderId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RelationshipId = table.Column<Guid>(type: "uuid", nullable: false),
                    Questionnaire = table.Column<int>(type: "integer", nullable: false),
                    RequestedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    CompletedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    WithdrawnAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CoachAssessments", x => new { x.LeaderId, x.Id });
                    table.ForeignKey(
                        name: "FK_CoachAssessments_CoachingRelationships_LeaderId_Relationshi~",
                        columns: x => new { x.LeaderId, x.RelationshipId },
                        principalTable: "CoachingRelationships",
                        principalColumns: new[] { "LeaderId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CoachingAgreements",
                columns: table => new
                {
                    LeaderId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RelationshipId = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    ProposedBy = table.Column<int>(type: "integer", nullable: false),
                    ProposedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Stance = table.Column<int>(type: "integer", nullable: false),
                    EveryWeeks = table.Column<int>(type: "integer", nullable: true),
                    LeaderAcceptedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    CoachAcceptedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Purpose = table.Column<byte[]>(type: "bytea", nullable: false),
                    Confidentiality = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CoachingAgreements", x => new { x.LeaderId, x.Id });
                    table.CheckConstraint("CK_CoachingAgreements_ProposedBy", "\"ProposedBy\" BETWEEN 0 AND 1");
                    table.CheckConstraint("CK_CoachingAgreements_Stance", "\"Stance\" BETWEEN 0 AND 2");
                    table.ForeignKey(
                        name: "FK_CoachingAgreements_CoachingRelationships_LeaderId_Relations~",
                        columns: x => new { x.LeaderId, x.RelationshipId },
                        principalTable: "CoachingRelationships",
                        principalColumns: new[] { "LeaderId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CoachingSessions",
                columns: table => new
                {
                    LeaderId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RelationshipId = table.Column<Guid>(type: "uuid", nullable: false),
                    StartsAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Minutes = table.Column<int>(type: "integer", nullable: false),
                    Stance = table.Column<int>(type: "integer", nullable: true),
                    PlannedBy = table.Column<int>(type: "integer", nullable: false),
                    Sequence = table.Column<int>(type: "integer", nullable: false),
                    HeldAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    CancelledAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Place = table.Column<byte[]>(type: "bytea", nullable: true),
                    Outcome = table.Column<byte[]>(type: "bytea", nullable: true),
                    OutcomeVersion = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CoachingSessions", x => new { x.LeaderId, x.Id });
                    table.CheckConstraint("CK_CoachingSessions_Minutes", "\"Minutes\" BETWEEN 5 AND 1440");
                    table.CheckConstraint("CK_CoachingSessions_PlannedBy", "\"PlannedBy\" BETWEEN 0 AND 1");
                    table.CheckConstraint("CK_CoachingSessions_Stance", "\"Stance\" BETWEEN 0 AND 2");
                    table.ForeignKey(
                        name: "FK_CoachingSessions_CoachingRelationships_LeaderId_Relationshi~",
                        columns: x => new { x.LeaderId, x.RelationshipId },
                        principalTable: "CoachingRelationships",
                        principalColumns: new[] { "LeaderId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CoachingThreads",
                columns: table => new
                {
                    LeaderId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RelationshipId = table.Column<Guid>(type: "uuid", nullable: false),
                    EntryId = table.Column<Guid>(type: "uuid", nullable: true),
                    Week = table.Column<int>(type: "integer", nullable: true),
                    Dimension = table.Column<int>(type: "integer", nullable: true),
                    IsQuestion = table.Column<bool>(type: "boolean", nullable: false),
                    StartedBy = table.Column<int>(type: "integer", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    LastAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ResolvedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LeaderReadAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    CoachReadAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CoachingThreads", x => new { x.LeaderId, x.Id });
                    table.CheckConstraint("CK_CoachingThreads_About", "(CASE WHEN \"EntryId\" IS NULL THEN 0 ELSE 1 END + CASE WHEN \"Week\" IS NULL THEN 0 ELSE 1 END + CASE WHEN \"Dimension\" IS NULL THEN 0 ELSE 1 END) = 1");
                    table.CheckConstraint("CK_CoachingThreads_Dimension", "\"Dimension\" BETWEEN 0 AND 4");
                    table.CheckConstraint("CK_CoachingThreads_StartedBy", "\"StartedBy\" BETWEEN 0 AND 1");
                    table.ForeignKey(
                        name: "FK_CoachingThreads_CoachingRelationships_LeaderId_Relationship~",
                        columns: x => new { x.LeaderId, x.RelationshipId },
                        principalTable: "CoachingRelationships",
                        principalColumns: new[] { "LeaderId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_CoachingThreads_Entries_LeaderId_EntryId",
                        columns: x => new { x.LeaderId, x.EntryId },
                        principalTable: "Entries",
                        principalColumns: new[] { "LeaderId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SharedEntries",
                columns: table => new
                {
                    LeaderId = table.Column<Guid>(type: "uuid", nullable: false),
                    RelationshipId = table.Column<Guid>(type: "uuid", nullable: false),
                    EntryId = table.Column<Guid>(type: "uuid", nullable: false),
                    SharedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SharedEntries", x => new { x.LeaderId, x.RelationshipId, x.EntryId });
                    table.ForeignKey(
                        name: "FK_SharedEntries_CoachingRelationships_LeaderId_RelationshipId",
                        columns: x => new { x.LeaderId, x.RelationshipId },
                        principalTable: "CoachingRelationships",
                        principalColumns: new[] { "LeaderId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_SharedEntries_Entries_LeaderId_EntryId",
                        columns: x => new { x.LeaderId, x.EntryId },
                        principalTable: "Entries",
                        principalColumns: new[] { "LeaderId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SharingGrants",
                columns: table => new
                {
                    LeaderId = table.Column<Guid>(type: "uuid", nullable: false),
                    RelationshipId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kinds = table.Column<int>(type: "integer", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: false),
                    EntriesRule = table.Column<int>(type: "integer", nullable: false),
                    Dimensions = table.Column<int>(type: "integer", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SharingGrants", x => new { x.LeaderId, x.RelationshipId });
                    table.CheckConstraint("CK_SharingGrants_Dates", "\"From\" <= \"Until\"");
                    table.CheckConstraint("CK_SharingGrants_Dimensions", "\"Dimensions\" BETWEEN 0 AND 31");
                    table.CheckConstraint("CK_SharingGrants_EntriesRule", "\"EntriesRule\" BETWEEN 0 AND 1");
                    table.CheckConstraint("CK_SharingGrants_Kinds", "\"Kinds\" BETWEEN 0 AND 127");
                    table.ForeignKey(
                        name: "FK_SharingGrants_CoachingRelationships_LeaderId_RelationshipId",
                        columns: x => new { x.LeaderId, x.RelationshipId },
                        principalTable: "CoachingRelationships",
                        principalColumns: new[] { "LeaderId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CoachAssessmentAnswers",
                columns: table => new
                {
                    LeaderId = table.Column<Guid>(type: "uuid", nullable: false),
                    CoachAssessmentId = table.Column<Guid>(type: "uuid", nullable: false),
                    ItemId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Point = table.Column<int>(type: "integer", nullable: false),
                    AnsweredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CoachAssessmentAnswers", x => new { x.LeaderId, x.CoachAssessmentId, x.ItemId });
                    table.CheckConstraint("CK_CoachAssessmentAnswers_Point", "\"Point\" BETWEEN -3 AND 7");
                    table.ForeignKey(
                        name: "FK_CoachAssessmentAnswers_CoachAssessments_LeaderId_CoachAsses~",
                        columns: x => new { x.LeaderId, x.CoachAssessmentId },
                        principalTable: "CoachAssessments",
                        principalColumns: new[] { "LeaderId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AgreedCommitments",
                columns: table => new
                {
                    LeaderId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SessionId = table.Column<Guid>(type: "uuid", nullable: false),
                    ProposedBy = table.Column<int>(type: "integer", nullable: false),
                    Dimension = table.Column<int>(type: "integer", nullable: false),
                    Due = table.Column<DateOnly>(type: "date", nullable: true),
                    CommitmentId = table.Column<Guid>(type: "uuid", nullable: true),
                    DeclinedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    If = table.Column<byte[]>(type: "bytea", nullable: false),
                    Then = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgreedCommitments", x => new { x.LeaderId, x.Id });
                    table.CheckConstraint("CK_AgreedCommitments_Dimension", "\"Dimension\" BETWEEN 0 AND 4");
                    table.CheckConstraint("CK_AgreedCommitments_ProposedBy", "\"ProposedBy\" BETWEEN 0 AND 1");
                    table.ForeignKey(
                        name: "FK_AgreedCommitments_CoachingSessions_LeaderId_SessionId",
                        columns: x => new { x.LeaderId, x.SessionId },
                        principalTable: "CoachingSessions",
                        principalColumns: new[] { "LeaderId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SessionTopics",
                columns: table => new
                {
                    LeaderId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SessionId = table.Column<Guid>(type: "uuid", nullable: false),
                    AddedBy = table.Column<int>(type: "integer", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsDiscussed = table.Column<bool>(type: "boolean", nullable: false),
                    Text = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SessionTopics", x => new { x.LeaderId, x.Id });
                    table.CheckConstraint("CK_SessionTopics_AddedBy", "\"AddedBy\" BETWEEN 0 AND 1");
                    table.ForeignKey(
                        name: "FK_SessionTopics_CoachingSessions_LeaderId_SessionId",
                        columns: x => new { x.LeaderId, x.SessionId },
                        principalTable: "CoachingSessions",
                        principalColumns: new[] { "LeaderId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CoachingComments",
                columns: table => new
                {
                    LeaderId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ThreadId = table.Column<Guid>(type: "uuid", nullable: false),
                    WrittenBy = table.Column<int>(type: "integer", nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Text = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CoachingComments", x => new { x.LeaderId, x.Id });
                    table.CheckConstraint("CK_CoachingComments_WrittenBy", "\"WrittenBy\" BETWEEN 0 AND 1");
                    table.ForeignKey(
                        name: "FK_CoachingComments_CoachingThreads_LeaderId_ThreadId",
                        columns: x => new { x.LeaderId, x.ThreadId },
                        principalTable: "CoachingThreads",
                        principalColumns: new[] { "LeaderId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AccessRecords_LeaderId_OpenedAt",
                table: "AccessRecords",
                columns: new[] { "LeaderId", "OpenedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_AccessRecords_LeaderId_RelationshipId_Thing_ThingId_Slot",
                table: "AccessRecords",
                columns: new[] { "LeaderId", "RelationshipId", "Thing", "ThingId", "Slot" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AgreedCommitments_LeaderId_SessionId",
                table: "AgreedCommitments",
                columns: new[] { "LeaderId", "SessionId" });

            migrationBuilder.CreateIndex(
                name: "IX_CoachAssessments_LeaderId_RelationshipId_RequestedOn",
                table: "CoachAssessments",
                columns: new[] { "LeaderId", "RelationshipId", "RequestedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_CoachingAgreements_LeaderId_RelationshipId_Version",
                table: "CoachingAgreements",
                columns: new[] { "LeaderId", "RelationshipId", "Version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CoachingComments_LeaderId_ThreadId",
                table: "CoachingComments",
                columns: new[] { "LeaderId", "ThreadId" });

            migrationBuilder.CreateIndex(
                name: "IX_CoachingInvitations_TokenHash",
                table: "CoachingInvitations",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CoachingRelationships_CoachId_EndedAt",
                table: "CoachingRelationships",
                columns: new[] { "CoachId", "EndedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_CoachingRelationships_Id",
                table: "CoachingRelationships",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CoachingRelationships_OneThatLasts",
                table: "CoachingRelationships",
                columns: new[] { "LeaderId", "CoachId" },
                unique: true,
                filter: "\"EndedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CoachingSessions_LeaderId_RelationshipId_StartsAt",
                table: "CoachingSessions",
                columns: new[] { "LeaderId", "RelationshipId", "StartsAt" });

            migrationBuilder.CreateIndex(
                name: "IX_CoachingThreads_LeaderId_EntryId",
                table: "CoachingThreads",
                columns: new[] { "LeaderId", "EntryId" });

            migrationBuilder.CreateIndex(
                name: "IX_CoachingThreads_LeaderId_RelationshipId_LastAt",
                table: "CoachingThreads",
                columns: new[] { "LeaderId", "RelationshipId", "LastAt" });

            migrationBuilder.CreateIndex(
                name: "IX_CoachNotes_DeleteOn",
                table: "CoachNotes",
                column: "DeleteOn");

            migrationBuilder.CreateIndex(
                name: "IX_CoachNotes_LeaderId_RelationshipId",
                table: "CoachNotes",
                columns: new[] { "LeaderId", "RelationshipId" });

            migrationBuilder.CreateIndex(
                name: "IX_FitChecks_LeaderId_RelationshipId_On",
                table: "FitChecks",
                columns: new[] { "LeaderId", "RelationshipId", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_SessionTopics_LeaderId_SessionId",
                table: "SessionTopics",
                columns: new[] { "LeaderId", "SessionId" });

            migrationBuilder.CreateIndex(
                name: "IX_SharedEntries_LeaderId_EntryId",
                table: "SharedEntries",
                columns: new[] { "LeaderId", "EntryId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AccessRecords");

            migrationBuilder.DropTable(
                name: "AgreedCommitments");

            migrationBuilder.DropTable(
                name: "CoachAssessmentAnswers");

            migrationBuilder.DropTable(
                name: "CoachingAgreements");

            migrationBuilder.DropTable(
                name: "CoachingComments");

            migrationBuilder.DropTable(
                name: "CoachingInvitations");

            migrationBuilder.DropTable(
                name: "CoachNotes");

            migrationBuilder.DropTable(
                name: "FitChecks");

            migrationBuilder.DropTable(
                name: "SessionTopics");

            migrationBuilder.DropTable(
                name: "SharedEntries");

            migrationBuilder.DropTable(
                name: "SharingGrants");

            migrationBuilder.DropTable(
                name: "CoachAssessments");

            migrationBuilder.DropTable(
                name: "CoachingThreads");

            migrationBuilder.DropTable(
                name: "CoachingSessions");

            migrationBuilder.DropTable(
                name: "CoachingRelationships");
        }
    }
}
