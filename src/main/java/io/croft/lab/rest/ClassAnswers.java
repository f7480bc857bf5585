package io.croft.lab.rest;

import io.croft.lab.ClassDetails;
import io.croft.lab.ClassSummary;
import io.croft.lab.SeatDetails;
import io.croft.rest.Words;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Maps classes to answers of the API. */
final class ClassAnswers {

    private ClassAnswers() {}

    record ClassAnswer(
            UUID id,
            String name,
            String code,
            UUID owner,
            String template,
            String state,
            @Nullable String reason,
            int seats,
            long ready,
            long taken,
            long waiting,
            Instant createdAt) {

        static ClassAnswer of(ClassSummary one) {
            return new ClassAnswer(
                    one.id().value(),
                    one.name(),
                    one.code(),
                    one.owner().value(),
                    one.template(),
                    one.state().name(),
                    Words.ofNullable(one.reason()),
                    one.seats(),
                    one.ready(),
                    one.taken(),
                    one.waiting(),
                    one.createdAt());
        }
    }

    record ClassPage(
            UUID id,
            String name,
            String code,
            @Nullable String description,
            UUID owner,
            String ownerName,
            String template,
            String state,
            @Nullable String reason,
            String method,
            String node,
            int seatsWanted,
            @Nullable String login,
            @Nullable UUID job,
            Instant createdAt,
            List<SeatAnswer> seats) {

        static ClassPage of(ClassDetails one) {
            return new ClassPage(
                    one.id().value(),
                    one.name(),
                    one.code(),
                    one.description(),
                    one.owner().value(),
                    one.ownerName(),
                    one.template(),
                    one.state().name(),
                    Words.ofNullable(one.reason()),
                    one.method().name(),
                    one.node(),
                    one.seatsWanted(),
                    one.login(),
                    one.job() == null ? null : one.job().value(),
                    one.createdAt(),
                    one.seats().stream().map(SeatAnswer::of).toList());
        }
    }

    record SeatAnswer(
            UUID id,
            int number,
            String name,
            String state,
            @Nullable String reason,
            String power,
            @Nullable String address,
            @Nullable UUID person,
            @Nullable String personName) {

        static SeatAnswer of(SeatDetails seat) {
            return new SeatAnswer(
                    seat.id().value(),
                    seat.number(),
                    seat.name(),
                    seat.state().name(),
                    Words.ofNullable(seat.reason()),
                    seat.power().name(),
                    seat.address(),
                    seat.person() == null ? null : seat.person().value(),
                    seat.personName());
        }
    }
}
