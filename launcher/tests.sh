# shellcheck shell=bash
# The tests, with the time that they took by tier.

# ./imagery test [all]      all tests but those tagged "long"
# ./imagery test --long …   these too
# ./imagery test --quick    pure and adapter tests of the modules that changed
# ./imagery test MODULE…    all tests of these modules and of those that they need
run_tests() {
  local options=() modules=()
  if [[ ${1:-} == --long ]]; then
    options=(-DexcludedGroups=)
    shift
  fi
  if [[ ${1:-} == --quick ]]; then
    while IFS= read -r module; do modules+=("$module"); done < <(changed_modules)
    if [[ ${#modules[@]} -eq 0 ]]; then
      say "No module has changed; ./imagery test runs them all."
      return
    fi
    say "Changed: ${modules[*]}"
    options=(-Dquick -DexcludedGroups=suite,long -Dsurefire.failIfNoSpecifiedTests=false "-Dtest=$(test_patterns "${modules[@]}")")
  elif [[ ${1:-all} != all ]]; then
    modules=("$@")
  fi
  [[ ${#modules[@]} -gt 0 ]] && options+=(-pl "$(IFS=, && printf '%s' "${modules[*]}")" -am)
  rm -rf ./*/target/surefire-reports ./deploy/*/target/surefire-reports
  local code=0
  # As many modules at once as there are cores. All are built first, and then tested: so the tests of the whole suite, which take
  # long, wait for no other module's.
  maven -B -T 1C "${options[@]+"${options[@]}"}" -DskipTests verify || return
  maven -B -fae -T 1C "${options[@]+"${options[@]}"}" -Dservices.built test || code=$?
  report_tests || code=1
  return "$code"
}

report_tests() {
  if [[ -f ${jar:?} ]]; then
    suite_command test-report
  else
    say "There is no report: local-suite was not built."
    return 1
  fi
}

# The modules with changes since they left the main branch (or, on it, since the commit before), committed or not.
changed_modules() {
  local base
  base=$(git merge-base HEAD main 2>/dev/null || true)
  if [[ -z $base || $base == $(git rev-parse HEAD) ]]; then
    base=$(git rev-parse -q --verify HEAD~1 || git rev-parse HEAD)
  fi
  { git diff --name-only "$base" && git ls-files --others --exclude-standard; } |
    sed -E 's,^(deploy/[^/]*|[^/]*).*,\1,' | sort -u | while IFS= read -r folder; do
    if [[ -f $folder/pom.xml ]]; then say "$folder"; fi
  done
}

# Each module has its own Java package; its tests are named by it, so that the modules it needs are only built.
test_patterns() {
  local module folder patterns=()
  for module in "$@"; do
    for folder in "$module"/src/test/java/dev/imagery/*/; do
      [[ -d $folder ]] && folder=${folder%/} && patterns+=("dev/imagery/${folder##*/}/**/*Test" "dev/imagery/${folder##*/}/*Test")
    done
  done
  (IFS=, && printf '%s' "${patterns[*]:-none}")
}

# What takes too long for every day: everything with the long tests on a real PostgreSQL in a container, and the suite in containers.
run_verify() {
  local code=0
  if ! docker info >/dev/null 2>&1; then
    say "No container engine answers here: the tests run, but not against postgres:18, and no image is built."
    run_tests --long all || code=1
    say "Not verified here: container images, docker-compose, PostgreSQL in a container."
    return "$code"
  fi
  export IMAGERY_TESTS_ON_CONTAINERS=true TESTCONTAINERS_RYUK_DISABLED=true
  # An engine behind this machine's own socket is reached at this machine. Testcontainers would start a container to find that
  # out where it takes the machine itself for one.
  [[ -n ${DOCKER_HOST:-} ]] || export TESTCONTAINERS_HOST_OVERRIDE=${TESTCONTAINERS_HOST_OVERRIDE:-localhost}
  step "Tests, with the long ones and PostgreSQL in a container" run_tests --long all || code=1
  step "The suite in containers" verify_containers || code=1
  return "$code"
}

compose() {
  if docker compose version >/dev/null 2>&1; then docker compose "$@"; else docker-compose "$@"; fi
}

# Starts the compose file on ports of its own, so that a suite that runs here is not disturbed.
verify_containers() {
  local code=0
  export IMAGERY_ORCHESTRATION_PORT=28080 IMAGERY_GENERATION_PORT=28081 IMAGERY_STORAGE_PORT=28082 \
    IMAGERY_CUSTOMIZATION_PORT=28083 COMPOSE_PROJECT_NAME=imagery-verify
  compose build && compose up -d && verify_compose_answers || code=1
  [[ $code == 0 ]] || compose logs --tail 40
  compose down -v >/dev/null 2>&1 || true
  return "$code"
}

verify_compose_answers() {
  suite_command demo --once --url http://localhost && suite_command submit examples/article.json
}
