package io.croft.dispatch;

import io.croft.cluster.ClusterId;
import io.croft.cluster.ClusterUnavailable;
import io.croft.inventory.GuestRef;
import io.croft.kernel.InnerBean;
import io.croft.kernel.Text;
import io.croft.proxmox.error.ProxmoxException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Leases VM ids, since PVE cannot reserve them. An id is leased to one purpose at a time, is not in use on PVE, and is
 * not leased again for a while after its guest was deleted. Each lease is committed before the method returns, also
 * inside a transaction of the caller, so that it survives a killed process: the same purpose then gets the same id.
 */
@InnerBean("leases numbers to jobs; the room whose job it is checks the order")
@Component
public class VmIds {

    private final LeaseBook book;
    private final ClusterListing sight;

    VmIds(LeaseBook book, ClusterListing sight) {
        this.book = book;
        this.sight = sight;
    }

    /**
     * Leases an id, or returns the one the purpose has already.
     *
     * @throws WorkFailed when the range is used up, or the cluster cannot be asked which ids are in use
     */
    public GuestRef lease(LeaseRequest request) {
        return lease(List.of(request)).getFirst();
    }

    /**
     * Leases many ids of one cluster with one listing; in the order of the requests.
     *
     * @throws WorkFailed when a range is used up; ids leased until then stay leased
     */
    public List<GuestRef> lease(List<LeaseRequest> requests) {
        if (requests.isEmpty()) {
            return List.of();
        }
        ClusterId cluster = requests.getFirst().cluster();
        Map<String, GuestRef> known =
                book.find(cluster, requests.stream().map(LeaseRequest::purpose).toList());
        List<LeaseRequest> open = requests.stream()
                .filter(request -> !known.containsKey(request.purpose()))
                .toList();
        if (!open.isEmpty()) {
            leaseTogether(open, taken(cluster))
                    .forEach(draft -> known.put(draft.request().purpose(), new GuestRef(cluster, draft.vmid())));
            open.forEach(request -> known.computeIfAbsent(request.purpose(), _ -> leaseAlone(request)));
        }
        return requests.stream()
                .map(request -> Objects.requireNonNull(known.get(request.purpose())))
                .toList();
    }

    private List<LeaseBook.Draft> leaseTogether(List<LeaseRequest> open, Set<Integer> taken) {
        List<LeaseBook.Draft> drafts = new ArrayList<>(open.size());
        for (LeaseRequest request : open) {
            IntStream.rangeClosed(request.range().first(), request.range().last())
                    .filter(taken::add)
                    .findFirst()
                    .ifPresent(vmid -> drafts.add(new LeaseBook.Draft(request, vmid)));
        }
        try {
            return book.insert(drafts);
        } catch (PessimisticLockingFailureException e) {
            return List.of();
        }
    }

    /** The id leased to a purpose; empty when it has none. */
    public Optional<GuestRef> find(ClusterId cluster, String purpose) {
        return book.find(cluster, purpose);
    }

    /** Records that the guest of a leased id was made. */
    public void confirm(GuestRef guest) {
        book.confirm(guest);
    }

    /** Releases an id after its guest was deleted; it is quarantined. Does nothing for an id that is not leased. */
    public void release(GuestRef guest) {
        book.release(guest);
    }

    /**
     * Leases another id in place of one that is in use by another guest.
     *
     * @throws WorkFailed when the range is used up
     */
    public GuestRef replace(GuestRef taken) {
        LeaseRequest request = book.give(taken)
                .orElseThrow(
                        () -> new WorkFailed(FailureKind.FOREIGN, Text.of("dispatch.ids.notLeased", taken.vmid())));
        return lease(request);
    }

    /** Leases one by one where id or purpose was leased by another process at the same time. */
    private GuestRef leaseAlone(LeaseRequest request) {
        Set<Integer> taken = taken(request.cluster());
        Optional<GuestRef> meanwhile = book.find(request.cluster(), request.purpose());
        for (int vmid = request.range().first();
                meanwhile.isEmpty() && vmid <= request.range().last();
                vmid++) {
            if (taken.contains(vmid)) {
                continue;
            }
            meanwhile = book.insert(request, vmid)
                    ? Optional.of(new GuestRef(request.cluster(), vmid))
                    : book.find(request.cluster(), request.purpose());
        }
        return meanwhile.orElseThrow(
                () -> new WorkFailed(FailureKind.FULL, Text.of("dispatch.ids.usedUp", request.range())));
    }

    private Set<Integer> taken(ClusterId cluster) {
        Set<Integer> taken = new HashSet<>(inUse(cluster));
        taken.addAll(book.unavailable(cluster));
        return taken;
    }

    private Set<Integer> inUse(ClusterId cluster) {
        try {
            return sight.vmids(cluster);
        } catch (ProxmoxException | ClusterUnavailable e) {
            RetryDecision verdict = RetryDecision.of(e);
            Text reason = verdict.reason();
            throw new WorkFailed(
                    verdict.kind(),
                    reason.isVerbatim()
                            ? Text.of("dispatch.ids.unread", reason.args().getFirst())
                            : reason,
                    e);
        }
    }
}
