package io.croft.lab;

import java.util.List;

/** What a student's page shows: the machines they have, the classes they wait for a seat in, and those whose teacher they asked. */
public record MyPlaces(List<MySeat> seats, List<String> waitingFor, List<MyRequest> requests) {

    public MyPlaces {
        seats = List.copyOf(seats);
        waitingFor = List.copyOf(waitingFor);
        requests = List.copyOf(requests);
    }
}
