package io.croft.inventory.rest;

import io.croft.cluster.ClusterId;
import io.croft.inventory.Inventory;
import io.croft.inventory.SyncStatus;
import io.croft.rest.PageAnswer;
import io.croft.rest.PageQuery;
import io.croft.rest.Words;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The sync status of the clusters, for the provider. */
@RestController
@RequestMapping("/api/v1/sync")
class SyncController {

    private final Inventory inventory;

    SyncController(Inventory inventory) {
        this.inventory = inventory;
    }

    @GetMapping
    PageAnswer<SyncAnswer> list(PageQuery query) {
        return PageAnswer.ofWhole(inventory.status(), query.unsorted(), SyncAnswer::of);
    }

    /** Requests a round over a cluster; answers at once. */
    @PostMapping("/{cluster}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void now(@PathVariable UUID cluster) {
        inventory.syncNow(new ClusterId(cluster));
    }

    record SyncAnswer(
            UUID cluster,
            @Nullable Instant readAt,
            int changes,
            int guests,
            @Nullable String error,
            @Nullable Instant errorAt,
            long everySeconds) {

        static SyncAnswer of(SyncStatus status) {
            return new SyncAnswer(
                    status.cluster().value(),
                    status.quickAt(),
                    status.changes(),
                    status.guests(),
                    Words.ofNullable(status.error()),
                    status.errorAt(),
                    status.every().toSeconds());
        }
    }
}
