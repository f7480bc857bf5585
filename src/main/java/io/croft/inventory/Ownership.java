package io.croft.inventory;

import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.activity.Activity;
import io.croft.activity.ActivityEntry;
import io.croft.activity.ActivityKind;
import io.croft.activity.ActivityThing;
import io.croft.inventory.InventoryEvent.OwnerChanged;
import io.croft.kernel.Text;
import io.croft.kernel.Unrecorded;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The owners of guests. A guest that nobody claimed belongs to the provider. */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class Ownership {

    private final OwnerStore owners;
    private final TemplateStore guests;
    private final Activity activity;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Ownership(
            OwnerStore owners, TemplateStore guests, Activity activity, ApplicationEventPublisher events, Clock clock) {
        this.owners = owners;
        this.guests = guests;
        this.activity = activity;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Claims a VM id for a company before the guest is made, so that the guest belongs to it from the beginning.
     * Idempotent.
     *
     * @param label what the company uses it for, shown in lists
     * @param person the person it is for, or null
     * @throws AlreadyOwned when a guest of another owner has this VM id
     */
    @Unrecorded("part of a job, which is recorded")
    public void claim(GuestRef ref, TenantId company, String label, @Nullable UserId person) {
        requireActingFor(company);
        Optional<TenantId> present = owners.lockOwner(ref);
        if (present.isPresent() && owners.isGone(ref)) {
            owners.removeAbsent(ref);
            present = Optional.empty();
        }
        if (present.isPresent() && !present.get().equals(company)) {
            throw new AlreadyOwned(ref);
        }
        if (present.isPresent()) {
            owners.relabel(ref, label, person);
            owners.forgetIdentity(ref);
            return;
        }
        owners.expect(ref, company, label, person, clock.instant());
        events.publishEvent(new OwnerChanged(ref, TenantId.PROVIDER, company));
    }

    /**
     * Gives a guest of the company of the actor back to the provider; deletes its row when it does not exist. Does
     * nothing when it belongs to another company meanwhile.
     */
    @Unrecorded("part of a job, which is recorded")
    public void release(GuestRef ref) {
        owners.lockOwner(ref).filter(Ownership::isActingFor).ifPresent(owner -> {
            if (!owners.removeAbsent(ref)) {
                owners.move(ref, TenantId.PROVIDER, "", null);
            }
            events.publishEvent(new OwnerChanged(ref, owner, TenantId.PROVIDER));
        });
    }

    /**
     * Sets the person who uses a guest; null for nobody.
     *
     * @throws GuestNotFound when the company of the actor has no such guest
     */
    @Unrecorded("part of a job or of joining a class, which the room above records")
    public void assignPerson(GuestRef ref, @Nullable UserId person) {
        TenantId owner = owners.lockOwner(ref).orElseThrow(() -> new GuestNotFound(ref));
        if (!isActingFor(owner)) {
            throw new GuestNotFound(ref);
        }
        owners.assign(ref, owner, person);
    }

    /**
     * Moves an existing guest to another company.
     *
     * @throws GuestNotFound when there is no such guest
     */
    @PreAuthorize("hasRole('SUPER_ADMIN')")
    public void reassign(GuestRef ref, TenantId company) {
        TenantId before = owners.lockOwner(ref).orElseThrow(() -> new GuestNotFound(ref));
        if (!before.equals(company)) {
            owners.move(ref, company, "", null);
            recordMove(ref, before);
            recordMove(ref, company);
            events.publishEvent(new OwnerChanged(ref, before, company));
        }
    }

    /** Records the move in the activities of both companies. */
    private void recordMove(GuestRef ref, TenantId concerned) {
        String name = guests.name(ref);
        activity.record(ActivityEntry.of(
                        ActivityKind.VM_MANAGEMENT,
                        "inventory.guest.reassigned",
                        Text.of("inventory.activity.reassigned", name))
                .on(new ActivityThing("guest", ref.toString(), name))
                .in(concerned));
    }

    private static void requireActingFor(TenantId company) {
        if (!isActingFor(company)) {
            throw new AccessDeniedException("Acting for another company");
        }
    }

    private static boolean isActingFor(TenantId company) {
        Actor actor = CurrentActor.require();
        return actor.seesEverything() || actor.company().equals(company);
    }
}
