#!/usr/bin/env bash
# What leaves the repository, made and checked from a fresh clone with an empty home: the package for Unity, a game for Linux, the libraries on Mono.
# A line for each stage; the exit code is 0 when all hold. Takes less than ten minutes.
set -uo pipefail

repository=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)
export HEBB_DATA=${HEBB_DATA:-$repository/../shared/data}
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT
clone=$work/hebb
export HOME=$work/home
mkdir -- "$HOME"
failed=0

# Runs one stage; what it said is shown only when it failed.
stage() {
  local name=$1 start=$SECONDS outcome=ok
  shift
  if ! "$@" >"$work/log" 2>&1; then
    outcome=failed
    failed=1
    tail -n 40 -- "$work/log"
  fi
  printf '%-6s %s (%d s)\n' "$outcome" "$name" $((SECONDS - start))
}

in_clone() { (cd -- "$clone" && "$@"); }

# A program that plays needs no SDK, nor anything else of the environment.
verify_alone() { env -i "$work/game/PlayerGestures" --verify --seed 1 --frames 300 --report "$work/report.json"; }

check_package() { in_clone dotnet test Tests/Package --configuration Release --no-build --nologo --filter FullyQualifiedName~Package.Unity; }

archive_is_there() { tar -tzf "$work"/package/com.hebb.learning-*.tgz | grep -qx package/package.json; }

stage 'clone' git clone --quiet -- "$repository" "$clone"
stage 'build' in_clone dotnet build Plugin.sln --configuration Release --disable-build-servers -nologo -verbosity:quiet
stage 'pack' in_clone ./hebb pack --out "$work/package"
stage 'the archive is a package' archive_is_there
stage 'Unity would take the git layout and the archive, and compile both' check_package
stage 'build PlayerGestures' in_clone ./hebb build Samples/PlayerGestures --target linux-x64 --out "$work/game"
stage 'PlayerGestures plays without an SDK' verify_alone
stage 'the libraries run on Mono' in_clone ./hebb test --mono
exit "$failed"
