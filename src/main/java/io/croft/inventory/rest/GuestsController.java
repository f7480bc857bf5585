package io.croft.inventory.rest;

import io.croft.cluster.ClusterId;
import io.croft.inventory.GuestDetails;
import io.croft.inventory.GuestFilter;
import io.croft.inventory.GuestRef;
import io.croft.inventory.Guests;
import io.croft.kernel.NotFound;
import io.croft.rest.PageAnswer;
import io.croft.rest.PageQuery;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The guests of the company of the caller; all for the provider. */
@RestController
@RequestMapping("/api/v1/guests")
class GuestsController {

    private static final long MOST_COUNTED = 100_000;
    private static final Map<String, String> SORTABLE = Stream.of(
                    "name", "vmid", "node", "state", "since", "cores", "memory", "disk", "cpu")
            .collect(Collectors.toUnmodifiableMap(field -> field, field -> field));

    private final Guests guests;

    GuestsController(Guests guests) {
        this.guests = guests;
    }

    @GetMapping
    PageAnswer<GuestAnswer> list(
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(required = false) @Nullable UUID cluster,
            @RequestParam(required = false) @Nullable String node,
            PageQuery query) {
        Pageable page = query.sorted(SORTABLE, Sort.by("name"));
        GuestFilter filter = new GuestFilter(
                Objects.requireNonNullElse(search, ""),
                cluster == null ? null : new ClusterId(cluster),
                node,
                Set.of(),
                null,
                null,
                null);
        return PageAnswer.of(guests.list(filter, page), page, guests.count(filter, MOST_COUNTED), GuestAnswer::of);
    }

    @GetMapping("/{cluster}/{vmid}")
    GuestPage find(@PathVariable UUID cluster, @PathVariable int vmid) {
        if (vmid < 100 || vmid > 999_999_999) {
            throw new NotFound("There is no guest " + vmid);
        }
        return guests.find(new GuestRef(new ClusterId(cluster), vmid))
                .map(GuestPage::of)
                .orElseThrow(() -> new NotFound("There is no guest " + vmid));
    }

    record GuestPage(
            GuestAnswer guest,
            @Nullable String pool,
            @Nullable String osType,
            boolean agent,
            @Nullable String storage,
            List<String> macs) {

        static GuestPage of(GuestDetails details) {
            return new GuestPage(
                    GuestAnswer.of(details.row()),
                    details.pool(),
                    details.osType(),
                    details.agent(),
                    details.storage(),
                    details.macs().stream().map(Object::toString).toList());
        }
    }
}
