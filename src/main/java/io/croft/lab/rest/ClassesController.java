package io.croft.lab.rest;

import io.croft.kernel.NotFound;
import io.croft.lab.ClassDetails;
import io.croft.lab.ClassId;
import io.croft.lab.ClassSummary;
import io.croft.lab.Classes;
import io.croft.lab.SeatDetails;
import io.croft.rest.PageAnswer;
import io.croft.rest.PageQuery;
import io.croft.rest.Words;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Classes: a teacher's own, a company administrator's all. */
@RestController
@RequestMapping("/api/v1/classes")
class ClassesController {

    private static final Map<String, String> SORTABLE =
            Map.of("name", "name", "state", "state", "created", "createdAt");

    private final Classes classes;

    ClassesController(Classes classes) {
        this.classes = classes;
    }

    @GetMapping
    PageAnswer<ClassAnswer> list(@RequestParam(required = false) @Nullable String search, PageQuery query) {
        Pageable page = query.sorted(SORTABLE, Sort.unsorted());
        String text = Objects.requireNonNullElse(search, "");
        return PageAnswer.of(classes.list(text, page), page, classes.count(text), ClassAnswer::of);
    }

    @GetMapping("/{id}")
    ClassPage find(@PathVariable UUID id) {
        return classes.find(new ClassId(id))
                .map(ClassPage::of)
                .orElseThrow(() -> new NotFound("There is no class " + id));
    }

    /** Begins removing everything the class made; the answer names the job. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Begun delete(@PathVariable UUID id) {
        return new Begun(classes.delete(new ClassId(id)).value());
    }

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
            String ownerName,
            String template,
            String state,
            @Nullable String reason,
            Instant createdAt,
            List<SeatAnswer> seats) {

        static ClassPage of(ClassDetails one) {
            return new ClassPage(
                    one.id().value(),
                    one.name(),
                    one.code(),
                    one.description(),
                    one.ownerName(),
                    one.template(),
                    one.state().name(),
                    Words.ofNullable(one.reason()),
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
