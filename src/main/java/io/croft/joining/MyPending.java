package io.croft.joining;

import java.util.List;

/**
 * What a person has joined without having a place yet.
 *
 * @param waitingFor names of the targets whose waiting lines they are in, oldest first
 * @param requests requests for approval, open or refused
 */
public record MyPending(List<String> waitingFor, List<MyRequest> requests) {

    public MyPending {
        waitingFor = List.copyOf(waitingFor);
        requests = List.copyOf(requests);
    }

    /** Whether nothing is pending. */
    public boolean isEmpty() {
        return waitingFor.isEmpty() && requests.isEmpty();
    }
}
