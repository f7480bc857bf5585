package io.croft.activity.rest;

import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.activity.ActivityFilter;
import io.croft.activity.ActivityKind;
import io.croft.activity.ActivityLog;
import io.croft.activity.ActivityRecord;
import io.croft.activity.ActivityResult;
import io.croft.activity.ActivityThing;
import io.croft.rest.PageAnswer;
import io.croft.rest.PageQuery;
import io.croft.rest.Words;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The activities the caller may see, newest first; counted up to 100,000. */
@RestController
@RequestMapping("/api/v1/activity")
class ActivityController {

    private static final long MOST_COUNTED = 100_000;

    private final ActivityLog log;

    ActivityController(ActivityLog log) {
        this.log = log;
    }

    @GetMapping
    PageAnswer<ActivityAnswer> list(
            @RequestParam(required = false) @Nullable ActivityKind kind,
            @RequestParam(required = false) @Nullable ActivityResult result,
            @RequestParam(required = false) @Nullable UUID person,
            @RequestParam(required = false) @Nullable UUID company,
            @RequestParam(required = false) @Nullable String thing,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant until,
            @RequestParam(required = false) @Nullable String search,
            PageQuery query) {
        Pageable page = query.unsorted();
        ActivityFilter filter = new ActivityFilter(
                kind,
                result,
                person == null ? null : new UserId(person),
                company == null ? null : new TenantId(company),
                thing,
                from,
                until,
                search);
        return PageAnswer.of(log.list(filter, page), page, log.count(filter, MOST_COUNTED), ActivityAnswer::of);
    }

    record ActivityAnswer(
            long number,
            Instant at,
            String kind,
            String result,
            String action,
            @Nullable UUID company,
            @Nullable UUID actor,
            String actorName,
            @Nullable Thing thing,
            String words,
            @Nullable String details,
            String address,
            String agent) {

        static ActivityAnswer of(ActivityRecord done) {
            TenantId company = done.company();
            UserId actor = done.actor();
            ActivityThing thing = done.thing();
            return new ActivityAnswer(
                    done.number(),
                    done.at(),
                    done.kind().key(),
                    done.result().key(),
                    done.action(),
                    company == null ? null : company.value(),
                    actor == null ? null : actor.value(),
                    done.actorName(),
                    thing == null ? null : new Thing(thing.kind(), thing.id(), thing.name()),
                    Words.of(done.words()),
                    done.details(),
                    done.address(),
                    done.agent());
        }
    }

    record Thing(String kind, String id, String name) {}
}
