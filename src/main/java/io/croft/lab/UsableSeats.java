package io.croft.lab;

import io.croft.access.CurrentActor;
import io.croft.kernel.Identifier;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.SliceImpl;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The seats the acting person sits in or looks after, over all classes. Each call takes two statements. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('seat.use')")
public class UsableSeats {

    /** More machines of one number than clusters that anybody has. */
    private static final Pageable FEW = PageRequest.of(0, 200);

    private final SeatRepository seats;
    private final GuestListing guests;

    UsableSeats(SeatRepository seats, GuestListing guests) {
        this.seats = seats;
        this.guests = guests;
    }

    /** A page of all, by class and number. */
    public Slice<UsableSeat> list(Pageable page) {
        return find(null, null, PageRequest.of(page.getPageNumber(), page.getPageSize()));
    }

    /** Those whose machine has this number, on whichever cluster. */
    public List<UsableSeat> withVmid(int vmid) {
        return find(null, vmid, FEW).getContent();
    }

    /** One of them. */
    public Optional<UsableSeat> find(SeatId id) {
        return find(id.value(), null, FEW).getContent().stream().findFirst();
    }

    private Slice<UsableSeat> find(@Nullable UUID seat, @Nullable Integer vmid, Pageable page) {
        var actor = CurrentActor.require();
        var sees = actor.has(LabPermissions.CLASS_VIEW);
        var only = LabClassAccess.onlyOf(actor).map(Identifier::value);
        var rows = seats.usable(
                actor.id().value(), sees && only.isEmpty(), sees ? only.orElse(null) : null, seat, vmid, page);
        var seen = guests.rows(rows.getContent().stream()
                .flatMap(row -> row.seat().machine().stream())
                .toList());
        return new SliceImpl<>(
                rows.getContent().stream().map(row -> row.usable(seen)).toList(), page, rows.hasNext());
    }
}
