# shellcheck shell=bash
# What the launcher says.

say() { printf '%s\n' "$*"; }

die() {
  printf '%s\n' "$*" >&2
  exit 1
}

# Names a step, does it, and tells how long it took.
step() {
  local name=$1 start=$SECONDS
  shift
  say "▸ $name"
  "$@" || return
  say "  $name: $((SECONDS - start)) s"
}

# Whether a person is there to answer.
someone_answers() { [[ $IMAGERY_YES != yes && -t 0 && -t 1 ]]; }

# Asks; yes is the answer where nobody is there.
agreed() {
  local answer
  someone_answers || return 0
  read -r -p "$1 [Y/n] " answer
  [[ -z $answer || $answer == [yYjJ]* ]]
}
