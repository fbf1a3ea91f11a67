#!/usr/bin/env bash
# The long proofs that no text is lost and nobody gets in, in full, two at a time: usage nothing-lost.sh [FOLDER for their output]
set -uo pipefail
cd "$(dirname "$0")/../.."
out=${1:-$(mktemp -d)}
mkdir -p "$out"
dotnet build tests/LeadershipJournal.Checks -c Release -v q -nologo || exit 1

check() {
  local begun=$SECONDS
  dotnet run --no-build --project tests/LeadershipJournal.Checks -c Release -- "$@" >"$out/$1.log" 2>"$out/$1.err"
  local code=$?
  [ $code = 0 ] || touch "$out/failed"
  echo "$* ($((SECONDS - begun)) s): $(tail -n 1 "$out/$1.log")$([ $code = 0 ] || printf ' FAILED, exit code %s' $code)"
}

rm -f "$out/failed"
begun=$SECONDS
check draft --kills 50 # alone: it measures what a person at a quiet machine would lose
{
  check crash --kills 200 --writers 8
  check tamper
  check erase
  check upgrade
} &
{
  check fuzz --minutes 10
  check timing
  check backup
} &
wait
echo "together $((SECONDS - begun)) s, output in $out"
[ ! -e "$out/failed" ]
