#!/usr/bin/env bash
# The long proofs that no text is lost and nobody gets in, two at a time.
#   nothing-lost.sh [FOLDER]            in full: each must pass
#   nothing-lost.sh --control [FOLDER]  with the protections under test off, in short: each must fail
# Their output is left in FOLDER.
set -uo pipefail
cd "$(dirname "$0")/../.."
control= expected=passes
[ "${1:-}" != --control ] || { control=--control expected=fails; shift; }
out=${1:-$(mktemp -d)}
mkdir -p "$out"
rm -f "$out/wrong"
dotnet build tests/LeadershipJournal.Checks -c Release -v q -nologo || exit 1

check() {
  local begun=$SECONDS verdict
  if dotnet run --no-build --project tests/LeadershipJournal.Checks -c Release -- "$@" $control >"$out/$1.log" 2>"$out/$1.err"; then
    verdict=passes
  else
    verdict=fails
  fi
  [ "$verdict" = "$expected" ] || touch "$out/wrong"
  echo "$* $control $verdict after $((SECONDS - begun)) s: $(tail -n 1 "$out/$1.log")"
}

begun=$SECONDS
if [ -n "$control" ]; then
  check crash --kills 3 --writers 8 --writes 40
  check draft --kills 2 --late 100000
  check tamper --flips 40
  check fuzz --rounds 1 --tries 40
  check backup --rounds 1 --kills 2
  check erase
  check upgrade --kills 2
  check timing --rounds 20
else
  # Alone: it measures what a person at a quiet machine would lose.
  check draft --kills 50
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
fi

echo "together $((SECONDS - begun)) s, output in $out"
[ ! -e "$out/wrong" ]
