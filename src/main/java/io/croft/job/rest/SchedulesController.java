package io.croft.job.rest;

import io.croft.job.ScheduleId;
import io.croft.job.ScheduleNotFound;
import io.croft.job.Schedules;
import io.croft.kernel.Problem;
import io.croft.rest.EntityTag;
import io.croft.rest.PageAnswer;
import io.croft.rest.PageQuery;
import io.croft.rest.Refusal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What starts by itself, as far as the caller may see it. Rooms plan it under their things, such as a class. */
@RestController
@RequestMapping("/api/v1/schedules")
class SchedulesController {

    private final Schedules schedules;

    SchedulesController(Schedules schedules) {
        this.schedules = schedules;
    }

    @GetMapping
    PageAnswer<ScheduleAnswer> list(PageQuery query) {
        Pageable page = query.unsorted();
        return PageAnswer.of(schedules.list(page), page, schedules.count(), ScheduleAnswer::of);
    }

    @GetMapping("/{id}")
    ResponseEntity<ScheduleAnswer> find(@PathVariable UUID id) {
        return answer(id);
    }

    /** Starts nothing until it is resumed. */
    @PostMapping("/{id}/pause")
    ResponseEntity<ScheduleAnswer> pause(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        EntityTag.require(ifMatch, require(id).facts());
        return changed(id, schedules.pause(new ScheduleId(id)));
    }

    /** Goes on, from now on with the caller's rights. */
    @PostMapping("/{id}/resume")
    ResponseEntity<ScheduleAnswer> resume(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        EntityTag.require(ifMatch, require(id).facts());
        return changed(id, schedules.resume(new ScheduleId(id)));
    }

    /** Jobs that it has started go on. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        EntityTag.require(ifMatch, require(id).facts());
        if (!schedules.delete(new ScheduleId(id))) {
            throw new ScheduleNotFound(new ScheduleId(id));
        }
    }

    private ResponseEntity<ScheduleAnswer> changed(UUID id, boolean done) {
        if (!done) {
            throw Refusal.with(HttpStatus.CONFLICT, Problem.of("job.schedule.rest.state"));
        }
        return answer(id);
    }

    private ResponseEntity<ScheduleAnswer> answer(UUID id) {
        ScheduleAnswer one = require(id);
        return ResponseEntity.ok().eTag(EntityTag.of(one.facts(), one)).body(one);
    }

    private ScheduleAnswer require(UUID id) {
        ScheduleId schedule = new ScheduleId(id);
        return schedules.find(schedule).map(ScheduleAnswer::of).orElseThrow(() -> new ScheduleNotFound(schedule));
    }
}
