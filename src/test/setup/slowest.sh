#!/usr/bin/env sh
# Prints how long the test run took in all and which ten classes took longest. Figures, no verdict: machines are noisy. Never fails the build.
set -u
begun=target/tests-begun
[ -f "$begun" ] || exit 0
find target/surefire-reports -name 'TEST-*.xml' -newer "$begun" 2>/dev/null | while read -r report; do
  grep -m 1 '<testsuite ' "$report" | sed -E 's/.* name="([^"]*)".* time="([^"]*)".* tests="([^"]*)".*/\2 \3 \1/'
done | tr -d , | sort -rn | awk '
  { seconds += $1; tests += $2; if (NR <= 10) slowest[NR] = sprintf("%8.1f s  %3d tests  %s", $1, $2, $3) }
  END {
    if (NR == 0) exit
    printf "%d tests in %d classes, %d min %02d s of test time. The slowest classes:\n", tests, NR, seconds / 60, seconds % 60
    for (place = 1; place <= 10 && place <= NR; place++) print slowest[place]
  }'
exit 0
