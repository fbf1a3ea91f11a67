using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LeadershipJournal.Data.Sqlite.Migrations.Journal
{
    /// <inheritdoc />
    public partial class Erasure : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "EraseAt",
                table: "Leaders",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "EraseAt",
                table: "Leaders");
        }
    }
}
