package io.croft.fleet;

import io.croft.inventory.GuestRef;
import io.croft.job.JobFailed;
import io.croft.kernel.Text;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers what was told of machines, and may take away the right to have them made. */
final class HeardProgress implements FleetProgress {

    final Map<Integer, GuestRef> assigned = new ConcurrentHashMap<>();
    final Set<Integer> ready = ConcurrentHashMap.newKeySet();
    final Map<Integer, Text> failed = new ConcurrentHashMap<>();
    private final boolean allowed;

    HeardProgress(boolean allowed) {
        this.allowed = allowed;
    }

    @Override
    public void requireRight() {
        if (!allowed) {
            throw new JobFailed(Text.verbatim("no longer yours"));
        }
    }

    @Override
    public void assigned(Map<Integer, GuestRef> machines) {
        assigned.putAll(machines);
    }

    @Override
    public void ready(Collection<Integer> numbers) {
        if (!assigned.keySet().containsAll(numbers)) {
            throw new IllegalStateException("ready before its id was told: " + numbers);
        }
        ready.addAll(numbers);
    }

    @Override
    public void failed(int number, Text reason) {
        failed.put(number, reason);
    }
}
