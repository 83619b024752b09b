# shellcheck shell=bash
# Starts parley.jar with the right flags. Sourced by ./parley and the parley of a distribution;
# runs on bash 3.2. Needs java.sh.
#
# PARLEY_JAVA_OPTS  more flags for Java, after ours: PARLEY_JAVA_OPTS=-Xmx8g
# PARLEY_AOT=off    neither makes nor uses the cache that shortens the start

# One heap size on every machine, so that what runs on one runs on another. ParallelGC gets the
# most done on two threads (./build bench), and starts as fast as any. What the Java machine itself
# has to say goes to stderr, and only if it is an error; a cache that does not fit any more is
# silently not used.
# shellcheck disable=SC2054 # the commas are Java's
java_flags=(
  -Xmx2g -XX:+UseParallelGC
  -Xlog:disable '-Xlog:all=error,aot*=off,cds*=off:stderr'
  --enable-native-access=ALL-UNNAMED
  -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8
)

# Runs the rest of the arguments while no other process does so with the same lock ($1).
# The lock is a link to the holder's process id: made at once or not at all, on every system.
locked() {
  local lock=$1 holder status=0
  shift
  until ln -s "$$" "$lock" 2>/dev/null; do
    holder=$(readlink "$lock" || true)
    if [ -n "$holder" ] && ! kill -0 "$holder" 2>/dev/null; then
      rm -f "$lock" # left by one that was killed
    else
      sleep 0.1
    fi
  done
  # shellcheck disable=SC2064 # the name as it is now
  trap "rm -f '$lock'" EXIT
  "$@" || status=$?
  rm -f "$lock"
  trap - EXIT
  return "$status"
}

# Makes parley.aot beside parley.jar in folder $1, from a run of typical commands. Where that
# fails the file is left empty, so that it is not tried at each start.
rehearse() {
  local folder=$1
  [ "$folder/parley.aot" -nt "$folder/parley.jar" ] && return
  if [ -t 2 ]; then
    echo "parley: preparing a faster start (once)" >&2
  fi
  "$JAVA_HOME/bin/java" "${java_flags[@]}" -XX:AOTCacheOutput="$folder/parley.aot.new" \
    -cp "$folder/parley.jar" parley.cli.Rehearsal "$2" </dev/null >/dev/null 2>&1 || true
  if [ -s "$folder/parley.aot.new" ]; then
    mv -f "$folder/parley.aot.new" "$folder/parley.aot"
  else
    : >"$folder/parley.aot"
  fi
}

# Becomes Java: launch FOLDER-OF-PARLEY-JAR FOLDER-OF-SAMPLES ARGUMENT...
launch() {
  local folder=$1 samples=$2
  shift 2
  if [ "${PARLEY_AOT:-on}" != off ]; then
    if [ ! "$folder/parley.aot" -nt "$folder/parley.jar" ] && [ -w "$folder" ]; then
      locked "$folder/rehearsal.lock" rehearse "$folder" "$samples"
    fi
    if [ -s "$folder/parley.aot" ]; then
      java_flags+=("-XX:AOTCache=$folder/parley.aot")
    fi
  fi
  # shellcheck disable=SC2086 # several flags, separated by blanks
  exec "$JAVA_HOME/bin/java" "${java_flags[@]}" ${PARLEY_JAVA_OPTS:-} \
    -cp "$folder/parley.jar" parley.cli.Main "$@"
}
