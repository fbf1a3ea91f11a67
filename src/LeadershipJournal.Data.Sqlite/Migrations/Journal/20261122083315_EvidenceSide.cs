using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LeadershipJournal.Data.Sqlite.Migrations.Journal
{
    /// <inheritdoc />
    public partial class EvidenceSide : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Side",
                table: "HypothesisEvidence",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddCheckConstraint(
                name: "CK_HypothesisEvidence_Side",
                table: "HypothesisEvidence",
                sql: "\"Side\" BETWEEN 0 AND 1");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "CK_HypothesisEvidence_Side",
                table: "HypothesisEvidence");

            migrationBuilder.DropColumn(
                name: "Side",
                table: "HypothesisEvidence");
        }
    }
}
