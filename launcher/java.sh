# shellcheck shell=bash
# Finds a JDK 25 and runs the suite's command line with it.

# A command line is short-lived and shares the machine with what it started.
java_options=(-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx1g -Djava.awt.headless=true
  -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8)

[[ -t 1 ]] && export IMAGERY_TERMINAL=yes

# A JDK has the compiler; its file "release" names the version without starting it.
is_jdk_25() {
  [[ -x $1/bin/javac && -r $1/release ]] && grep -q '^JAVA_VERSION="25[."]' "$1/release"
}

find_jdk_25() {
  local on_path candidate
  on_path=$(command -v javac || command -v java || true)
  [[ -n $on_path ]] && on_path=$(readlink -f "$on_path" 2>/dev/null || true)
  for candidate in "${JAVA_HOME:-}" "${on_path%/bin/*}" \
    /usr/lib/jvm/* /opt/java/* /opt/jdk* \
    "${SDKMAN_DIR:-$HOME/.sdkman}"/candidates/java/* "$HOME"/.jdks/* \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /home/linuxbrew/.linuxbrew/opt/openjdk*/libexec /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [[ -n $candidate ]] && is_jdk_25 "$candidate"; then
      printf '%s\n' "$candidate"
      return 0
    fi
  done
  return 1
}

# The command that installs a JDK 25 on this system.
jdk_install_command() {
  if is_debian && apt_candidate openjdk-25-jdk-headless; then
    say "sudo apt-get install -y openjdk-25-jdk-headless"
  elif command -v brew >/dev/null; then
    say "brew install openjdk@25"
  elif command -v dnf >/dev/null; then
    say "sudo dnf install -y java-25-openjdk-devel"
  elif command -v pacman >/dev/null; then
    say "sudo pacman -S --needed jdk25-openjdk"
  else
    local system=linux machine=x64
    [[ $(uname -s) == Darwin ]] && system=mac
    case $(uname -m) in aarch64 | arm64) machine=aarch64 ;; esac
    is_debian && ! command -v curl >/dev/null && printf '%s' "sudo apt-get install -y curl && "
    say "mkdir -p ~/.jdks && curl -fsSL https://api.adoptium.net/v3/binary/latest/25/ga/$system/$machine/jdk/hotspot/normal/eclipse | tar -xz -C ~/.jdks"
  fi
}

# Sets JAVA_HOME, or says both ways on and ends.
need_java() {
  if JAVA_HOME=$(find_jdk_25); then
    export JAVA_HOME
    return
  fi
  unset JAVA_HOME
  {
    say "There is no JDK 25 in JAVA_HOME, on the PATH, or where systems keep their JDKs. Two ways on:"
    say ""
    say "  Install one:         $(jdk_install_command)"
    say "                       and then again: ./imagery $1"
    say "  Or with Docker only: ./imagery demo --docker"
  } >&2
  exit 1
}

# Runs the suite's command line.
suite_command() {
  "$JAVA_HOME/bin/java" "${java_options[@]}" "-Dimagery.home=${root:?}" -jar "${jar:?}" "$@"
}

# Hands over to the suite's command line, so that signals reach it.
imagery_java() {
  exec "$JAVA_HOME/bin/java" "${java_options[@]}" "-Dimagery.home=${root:?}" -jar "${jar:?}" "$@"
}
