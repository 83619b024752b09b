# shellcheck shell=bash
# Finds Java 25. Sourced by ./build, ./parley and the parley of a distribution; runs on bash 3.2.

# Whether folder $1 holds Java 25 or later, with the program $2 (java or javac). Starts no process.
holds_java() {
  local key value major
  [ -x "$1/bin/$2" ] && [ -x "$1/bin/java" ] && [ -r "$1/release" ] || return 1
  while IFS='=' read -r key value; do
    if [ "$key" = JAVA_VERSION ]; then
      major=${value//\"/}
      major=${major%%[!0-9]*}
      [ "${major:-0}" -ge 25 ]
      return
    fi
  done <"$1/release"
  return 1
}

# The folder of the java that stands on the PATH, links followed.
java_on_path() {
  local program target
  program=$(command -v java) || return 1
  while [ -L "$program" ]; do
    target=$(readlink "$program")
    case $target in
      /*) program=$target ;;
      *) program=${program%/*}/$target ;;
    esac
  done
  program=${program%/*} # …/bin
  printf '%s\n' "${program%/*}"
}

# Sets JAVA_HOME and exports it, or says what is missing and where it looked, and fails.
# $1: java where running is enough, javac where something has to be built.
find_java() {
  local wanted=$1 home
  for home in "${JAVA_HOME:-}" "$(java_on_path || true)" \
    /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /opt/*; do
    if [ -n "$home" ] && holds_java "$home" "$wanted"; then
      export JAVA_HOME=$home
      return
    fi
  done
  cat >&2 <<EOF
parley: no Java 25 found$([ "$wanted" = javac ] && echo ' with a compiler (a JDK)').
Install one, for example Temurin 25 (https://adoptium.net), or set JAVA_HOME to where it is.
Looked at: JAVA_HOME (${JAVA_HOME:-not set}), the java on the PATH ($(command -v java || echo none)),
  /usr/lib/jvm, /Library/Java/JavaVirtualMachines, ~/Library/Java/JavaVirtualMachines,
  ~/.sdkman/candidates/java, ~/.jdks, /opt/homebrew/opt, /opt
EOF
  return 1
}
