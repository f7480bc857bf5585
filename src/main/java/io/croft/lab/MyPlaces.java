package io.croft.lab;

import java.util.List;

/** What a student's page shows: the machines they have and the classes they wait for a seat in. */
public record MyPlaces(List<MySeat> seats, List<String> waitingFor) {

    public MyPlaces {
        seats = List.copyOf(seats);
        waitingFor = List.copyOf(waitingFor);
    }
}
