# shellcheck shell=bash
# The demo in one container, for machines with Docker and nothing else.

# The sources are copied in, so that nothing that root makes in the container lands in the checkout. Builds, downloads and
# data stay in the volume "imagery-demo", and a second start is as fast as without Docker.
demo_in_docker() {
  command -v docker >/dev/null || die "There is no Docker here either: see https://docs.docker.com/get-docker/"
  docker info >/dev/null 2>&1 || die "Docker is installed, but its engine does not answer: start it, or see 'docker info'."
  local options=(--rm --init -v "$root:/source:ro" -v imagery-demo:/imagery) port
  [[ -t 0 && -t 1 ]] && options+=(-it)
  for port in ORCHESTRATION:8080 GENERATION:8081 STORAGE:8082 CUSTOMIZATION:8083 GALLERY:8090; do
    local variable=IMAGERY_${port%:*}_PORT
    local number=${!variable:-${port#*:}}
    options+=(-e "$variable=$number" -p "127.0.0.1:$number:$number")
  done
  # Further options for docker run, such as a proxy or --network host.
  local more=()
  read -r -a more <<<"${IMAGERY_DOCKER_OPTIONS:-}"
  # shellcheck disable=SC2016 # The container's shell expands it.
  exec docker run "${options[@]}" "${more[@]+"${more[@]}"}" \
    -e IMAGERY_BIND_ADDRESS=0.0.0.0 -e HOME=/imagery/home -w /imagery eclipse-temurin:25-jdk \
    bash -c 'mkdir -p checkout home && find checkout -path "*/src" -prune -exec rm -rf {} + &&
      tar -C /source --anchored --no-wildcards-match-slash --exclude=./.git --exclude="./*/target" --exclude=./.imagery -c . | tar -C checkout -x &&
      exec checkout/imagery demo --yes "$@"' demo "$@"
}
