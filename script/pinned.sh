# shellcheck shell=bash
# env.sh, and functions for scripts that need programs in Python or Go: each is pinned by hash in this repository and installed
# once into the cache, into a folder that is named after the pins.
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"

# python_environment NAME REQUIREMENTS prints the folder of a virtual environment with what the file lists, and nothing else.
python_environment() {
  local folder
  folder=$cache/$1-$(hash_of "$2")
  if [ ! -e "$folder/installed" ]; then
    echo "installing $(basename "$1") for Python: $2" >&2
    rm -rf "$folder"
    python3 -m venv "$folder" >&2
    "$folder/bin/pip" install --quiet --disable-pip-version-check --no-deps --require-hashes --only-binary :all: -r "$2" >&2
    touch "$folder/installed"
  fi
  echo "$folder"
}

# go_program NAME MODULE PACKAGE PROGRAM builds a package in the module of that folder, and prints the program's path.
go_program() {
  local folder
  folder=$cache/$1-$(hash_of "$2"/*)
  if [ ! -x "$folder/$4" ]; then
    echo "building the Go program $4" >&2
    mkdir -p "$folder"
    (cd "$2" && nice go build -trimpath -mod=readonly -o "$folder/$4.new" "$3") >&2
    mv "$folder/$4.new" "$folder/$4"
  fi
  echo "$folder/$4"
}

hash_of() { cat "$@" | sha256sum | cut -c1-16; }
