package io.croft.joining;

import java.util.List;

/**
 * What a person has joined without having a place yet.
 *
 * @param waitingFor the names of what they wait for a place of, in the order in which they came
 * @param requests what they have asked to join, answered or not
 */
public record MyPending(List<String> waitingFor, List<MyRequest> requests) {

    public MyPending {
        waitingFor = List.copyOf(waitingFor);
        requests = List.copyOf(requests);
    }

    public boolean isEmpty() {
        return waitingFor.isEmpty() && requests.isEmpty();
    }
}
