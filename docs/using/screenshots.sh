#!/usr/bin/env bash
# Takes the pictures of these pages anew, from the demo. Needs Chromium, which tests/run-all.sh installs.
set -euo pipefail
cd "$(dirname "$0")/../.."
exec dotnet run --project tests/LeadershipJournal.Checks -- screenshots --out docs/using/images
