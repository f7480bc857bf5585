package io.croft.discovery;

import io.croft.inventory.GuestRef;
import io.croft.kernel.Unrecorded;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Searches the addresses of guests. */
@Service
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@PreAuthorize("isAuthenticated()")
public class Discovery {

    private final AddressSearch addresses;

    Discovery(AddressSearch addresses) {
        this.addresses = addresses;
    }

    /**
     * Starts a search for the addresses of a running guest and returns at once; queries at most sixty times. Found
     * addresses are stored in the mirror, which publishes {@link io.croft.inventory.InventoryEvent.GuestChanged}.
     */
    @Unrecorded("reads a guest sooner")
    public void lookForAddress(GuestRef ref) {
        addresses.start(ref);
    }
}
