# shellcheck shell=bash
# Finds out what ImageMagick, heif-enc and the fonts of this machine really can do, and installs what is missing.

is_debian() { command -v apt-get >/dev/null && command -v dpkg >/dev/null; }

# Whether the package lists know an installable version of a package. The output is read as a whole: a pipe that ends at the
# first match would end its writer too, and that counts as a failure.
apt_candidate() {
  local policy
  policy=$(LC_ALL=C apt-cache policy "$1" 2>/dev/null) && [[ $policy == *$'\n  Candidate: '[!\(]* ]]
}

# The ImageMagick of this machine: some have a program "convert" that is something else.
magick_command() {
  local name
  for name in magick convert; do
    if [[ $("$name" -version 2>/dev/null) == *ImageMagick* ]]; then
      say "$name"
      return 0
    fi
  done
  return 1
}

# ImageMagick unloads Pango at its exit while Pango's font thread may still run, and aborts then: preloaded, it stays.
pango_works() { LD_PRELOAD=libpangoft2-1.0.so.0 "$1" -define pango:markup=false -size 200x pango:'مرحبا' null: >/dev/null 2>&1; }

# Whether a small picture can be written as AVIF: some builds of libheif have the encoder as a plugin of its own.
avif_works() {
  local directory works=no
  directory=$(mktemp -d) || return 1
  if "$1" -size 16x16 xc:red "png24:$directory/small.png" >/dev/null 2>&1 &&
    heif-enc -A -q 50 -o "$directory/small.avif" "$directory/small.png" >/dev/null 2>&1 &&
    [[ -s $directory/small.avif ]]; then
    works=yes
  fi
  rm -r "$directory"
  [[ $works == yes ]]
}

# Whether there is a font for each of these languages.
has_fonts_for() {
  local language
  for language in "$@"; do
    [[ -n $(fc-list ":lang=$language" family 2>/dev/null) ]] || return 1
  done
}

# The package with ImageMagick's Pango coder, whatever its version is called here.
magick_extra_package() {
  apt-cache pkgnames libmagickcore- 2>/dev/null |
    grep -E '^libmagickcore-[67]\.q16-[0-9]+(t64)?-extra$' | sort -V | tail -n 1
}

# Prints the packages that would give this machine what it lacks.
missing_packages() {
  local magick extra
  magick=$(magick_command || true)
  [[ -n $magick ]] || say imagemagick
  if [[ -z $magick ]] || ! pango_works "$magick"; then
    extra=$(magick_extra_package)
    say "${extra:-libmagickcore-6.q16-6-extra}"
  fi
  command -v heif-enc >/dev/null || say libheif-examples
  if { [[ -z $magick ]] || ! avif_works "$magick"; } && apt_candidate libheif-plugin-aomenc; then
    say libheif-plugin-aomenc
  fi
  command -v fc-list >/dev/null || say fontconfig
  has_fonts_for en ar he th || say fonts-noto-core
  has_fonts_for ja zh-cn ko || say fonts-noto-cjk
}

# One line for each package: its name, what is downloaded and what it takes on the disk.
package_sizes() {
  apt-cache show --no-all-versions "$@" 2>/dev/null | awk '
    /^Package: / { name = $2 }
    /^Installed-Size: / { installed[name] = $2 / 1024 }
    /^Size: / { printf "  %-32s %7.1f MB to download %8.1f MB installed\n", name, $2 / 1048576, installed[name] }'
}

# What apt would do in all, with the packages that those need.
total_size() {
  LC_ALL=C apt-get install -o Debug::NoLocking=1 --assume-no --no-install-recommends "$@" 2>/dev/null |
    sed -n 's/^Need to get \(.*\) of archives\./  With all that they need: \1 to download,/p; s/^After this operation, \(.*\) of additional disk space will be used\./    \1 installed./p'
}

# How to become root: nothing, "sudo", or failure.
root_prefix() {
  if [[ $(id -u) == 0 ]]; then
    return 0
  fi
  command -v sudo >/dev/null || return 1
  if sudo -n true 2>/dev/null || someone_answers; then
    say sudo
    return 0
  fi
  return 1
}

need_packages() {
  local missing=() name
  while IFS= read -r name; do missing+=("$name"); done < <(missing_packages)
  [[ ${#missing[@]} -eq 0 ]] && return
  if ! is_debian; then
    {
      say "This machine lacks: ${missing[*]} (Debian's names)."
      say "Off Debian and Ubuntu there are two ways on:"
      say ""
      if command -v brew >/dev/null; then
        say "  Install them:        brew install imagemagick libheif fontconfig font-noto-sans font-noto-sans-cjk font-noto-sans-arabic font-noto-sans-hebrew font-noto-sans-thai"
      else
        say "  Install ImageMagick with Pango, heif-enc (libheif), fontconfig, and the Noto fonts with CJK by your system's packages."
      fi
      say "  Or with Docker only: ./imagery demo --docker"
    } >&2
    exit 1
  fi
  step "Install what is missing" install_packages "${missing[@]}"
}

install_packages() {
  local prefix known=yes name
  for name in "$@"; do apt_candidate "$name" || known=no; done
  if ! prefix=$(root_prefix); then
    {
      say "  This machine lacks:"
      package_sizes "$@"
      say "  Installing needs root. Run this once, and then the same command again:"
      say ""
      say "  sudo sh -c 'apt-get update && apt-get install -y --no-install-recommends $* && fc-cache -f'"
    } >&2
    exit 1
  fi
  if [[ $known == no ]]; then
    say "  The package lists are read first."
    $prefix apt-get update -qq
    # Now that the lists are there, the names may be others.
    local missing=()
    while IFS= read -r name; do missing+=("$name"); done < <(missing_packages)
    set -- "${missing[@]}"
  fi
  package_sizes "$@"
  total_size "$@"
  agreed "  Install them?" || die "Nothing was installed. ./imagery demo --docker needs none of it."
  $prefix env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
  $prefix fc-cache -f
  local still
  still=$(missing_packages)
  [[ -z $still ]] || die "Installed, but this still does not work: ${still//$'\n'/ }"
}

# Whether "./imagery test" with these arguments runs the tests in a browser.
wants_browser() {
  [[ ${1:-} == --long ]] && shift
  case " ${*:-all} " in
    *" all "* | *" browser-tests "*) return 0 ;;
    *) return 1 ;;
  esac
}

# As the tests look for it.
has_browser() {
  [[ -n ${IMAGERY_CHROMIUM:-} ]] && return
  local name
  for name in chromium chromium-browser google-chrome-stable google-chrome; do
    command -v "$name" >/dev/null && return
  done
  [[ -x "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" ]]
}

# Only tests need it, and they are skipped without it: nothing fails here.
offer_browser() {
  has_browser && return
  if ! { is_debian && step "Install a browser for its tests" install_for_tests chromium && has_browser; }; then
    say "There is no Chromium here: the tests in a browser are skipped. IMAGERY_CHROMIUM names one that is elsewhere."
  fi
}

# Installs a package that only tests need.
install_for_tests() {
  local prefix
  prefix=$(root_prefix) || return
  apt_candidate "$1" || $prefix apt-get update -qq
  apt_candidate "$1" || return
  package_sizes "$1"
  total_size "$1"
  agreed "  Install it?" || return
  $prefix env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$1" >/dev/null
}

# Whether "./imagery test" with these arguments runs the tests of the deployment on AWS, which need Node.js.
wants_node() {
  [[ ${1:-} == --long ]] && shift
  case " ${*:-all} " in
    *" all "* | *" deploy/aws "*) return 0 ;;
    *) return 1 ;;
  esac
}

# One that the AWS CDK supports, as the tests look for it.
has_node() {
  local version
  version=$(node --version 2>/dev/null) && [[ $version =~ ^v([0-9]+)\. ]] && ((BASH_REMATCH[1] >= 20))
}

# Only tests need it, and they are skipped without it: nothing fails here.
offer_node() {
  has_node && return
  if ! { is_debian && step "Install Node.js for the tests of the deployment on AWS" install_for_tests nodejs && has_node; }; then
    say "There is no Node.js 20 here: the tests of the deployment on AWS are skipped."
  fi
}
