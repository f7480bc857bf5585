package io.croft.simulator.work;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A change of a configuration as a request has it.
 *
 * @param set      keys and new values
 * @param delete   keys to drop
 * @param revert   keys whose pending change is dropped
 * @param digest   the configuration must still have, or null
 * @param skipLock change a locked guest too
 */
public record ConfigOrder(
        Map<String, String> set,
        List<String> delete,
        List<String> revert,
        @Nullable String digest,
        boolean skipLock) {}
