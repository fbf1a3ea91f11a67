#!/usr/bin/env bash
# Installs what is missing, builds everything, runs every test project.
# The last line is "N passed, N failed, N skipped"; the exit code is 0 only if nothing failed.
# Under CI=true a skipped test counts as failed, except those that need ../shared/samples.
set -uo pipefail
cd "$(dirname "$0")/.."

install_missing() {
  local missing=()
  command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null || missing+=(chromium)
  compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || missing+=(postgresql)
  [ ${#missing[@]} -gt 0 ] || return 0
  local as_root=()
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || { echo "Not installed, and no right to install: ${missing[*]}. Their tests will be skipped."; return 0; }
    as_root=(sudo)
  fi
  command -v apt-get >/dev/null || { echo "Not installed, and no apt-get: ${missing[*]}. Their tests will be skipped."; return 0; }
  echo "Installing ${missing[*]}"
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -q >/dev/null
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}" >/dev/null \
    || echo "Installing ${missing[*]} failed. Their tests will be skipped."
}

install_missing

results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT

if ! dotnet build LeadershipJournal.sln --nologo -v quiet; then
  echo "The build failed; no test was run."
  echo "0 passed, 1 failed, 0 skipped"
  exit 1
fi

passed=0 failed=0 skipped=0
for project in tests/*.Tests; do
  name=$(basename "$project")
  log="$results/$name.log"
  echo
  echo "== $name"
  dotnet run --no-build --project "$project" -- --no-ansi --no-progress --output Detailed >"$log" 2>&1
  code=$?
  read -r p f s < <(awk '/^Test run summary/{on=1} on&&$1=="failed:"{f=$2} on&&$1=="succeeded:"{p=$2} on&&$1=="skipped:"{s=$2} END{print p+0, f+0, s+0}' "$log")
  # Whatever ended the runner without a failed test (a crash, no test found) is a failure too.
  if [ $code -ne 0 ] && [ "$f" -eq 0 ]; then f=1; fi
  if [ "$f" -gt 0 ]; then
    grep -v '^passed ' "$log" | tail -n 200
    awk '/^(passed|skipped) |^Test run summary/{on=0} /^failed /{on=1; print} on&&/^ /' "$log" >"$results/reasons"
    [ -s "$results/reasons" ] || echo "the runner of $name ended with exit code $code" >"$results/reasons"
    cat "$results/reasons" >>"$results/failed"
  fi
  echo "$p passed, $f failed, $s skipped"
  awk '/^skipped /{name=$2; getline; sub(/^ +/, ""); print name ": " $0}' "$log" >>"$results/skipped"
  passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
done

if [ -s "$results/skipped" ]; then
  echo
  echo "Skipped:"
  sed 's/^/  /' "$results/skipped"
  if [ "${CI:-}" = true ]; then
    unexcused=$(grep -vc 'shared/samples' "$results/skipped")
    if [ "$unexcused" -gt 0 ]; then
      echo "$unexcused of them count as failed: under CI=true only tests on ../shared/samples may be skipped."
      failed=$((failed + unexcused)) skipped=$((skipped - unexcused))
    fi
  fi
fi

if [ -s "$results/failed" ]; then
  echo
  echo "Failed:"
  sed 's/^/  /' "$results/failed" | tail -n 100
fi

echo
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
