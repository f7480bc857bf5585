package io.croft.proxmox.cluster;

import io.croft.proxmox.http.Fields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of the list that is not as documented. It costs itself only: what is known about the thing it is about stays.
 *
 * @param id as far as it says, such as {@code qemu/100}; empty when it says nothing
 * @param reason what is wrong with it, for a log
 */
public record UnreadableResource(String id, String reason) implements ClusterResource {

    private static final Pattern GUEST = Pattern.compile("(?:qemu|lxc)/([1-9]\\d{2,8})");

    static UnreadableResource of(Fields fields, RuntimeException reason) {
        String id = fields.textOr("id", "");
        String number = fields.textOr("vmid", "");
        return new UnreadableResource(
                id.isEmpty() && !number.isEmpty() ? "qemu/" + number : id, String.valueOf(reason.getMessage()));
    }

    /** The number of the guest it is about, if it is about one. */
    public Optional<Integer> vmid() {
        Matcher guest = GUEST.matcher(id);
        return guest.matches() ? Optional.of(Integer.valueOf(guest.group(1))) : Optional.empty();
    }
}
