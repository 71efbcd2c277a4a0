# shellcheck shell=bash
# Builds the suite when its sources have changed, and removes what was built.

# shellcheck disable=SC2154 # The launcher sets root.
jar=$root/local-suite/target/local-suite-0.1.0-SNAPSHOT.jar

maven() {
  if mvn -v >/dev/null 2>&1; then
    mvn "$@"
  else
    # It is fetched once from Maven Central.
    "$root/mvnw" "$@"
  fi
}

# What is built from: all sources but those of tests and of deployments, as they lie in the working tree.
source_files() {
  if git rev-parse --is-inside-work-tree >/dev/null 2>&1; then
    git ls-files -z --cached --others --exclude-standard -- 'pom.xml' '*/pom.xml' '*/src/main/*' ':!deploy/*'
  else
    find . -maxdepth 2 -name pom.xml -print0
    find ./*/src/main -type f -print0
  fi
}

source_digest() {
  # A file that git still lists but that was deleted is missing from the digest, which is as good as another content.
  source_files | LC_ALL=C sort -z | { xargs -0 sha256sum 2>/dev/null || true; } | sha256sum | cut -d ' ' -f 1
}

# The first build downloads a few hundred megabytes; later ones only what is new.
build() {
  local digest stamp=.imagery/build.stamp
  digest=$(source_digest)
  if [[ -f $jar && -f $stamp && $(cat "$stamp") == "$digest" ]]; then
    return
  fi
  mkdir -p .imagery/logs
  step "Build" build_now
  printf '%s\n' "$digest" >"$stamp"
}

build_now() {
  if ! maven -q -B -T 1C -Dquick -Dmaven.test.skip=true package >.imagery/logs/build.log 2>&1; then
    grep -E '^\[ERROR\]' .imagery/logs/build.log | head -n 20 >&2
    die "The build failed; all of it is in .imagery/logs/build.log"
  fi
}

clean() {
  if [[ -f $jar ]] && JAVA_HOME=$(find_jdk_25); then
    "$JAVA_HOME/bin/java" "-Dimagery.home=$root" -jar "$jar" down >/dev/null || true
  fi
  rm -rf .imagery target ./*/target ./deploy/*/target "/tmp/imagery-binaries-$(id -un)"
  say "Removed: .imagery (data, logs, caches), every target folder, and PostgreSQL's programs in /tmp."
  say "Stays: packages that were installed by apt, Maven's downloads in ~/.m2,"
  say "and, after --docker, the volume 'imagery-demo' (docker volume rm imagery-demo)."
}
