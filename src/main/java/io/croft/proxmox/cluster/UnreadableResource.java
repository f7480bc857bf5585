package io.croft.proxmox.cluster;

import io.croft.proxmox.http.Fields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A malformed entry of the list. Only this entry is lost: what is already known about the thing is kept.
 *
 * @param id the id as far as it is readable, such as {@code qemu/100}; empty otherwise
 * @param reason what is wrong, for the log
 */
public record UnreadableResource(String id, String reason) implements ClusterResource {

    private static final Pattern GUEST = Pattern.compile("(?:qemu|lxc)/([1-9]\\d{2,8})");

    static UnreadableResource of(Fields fields, RuntimeException reason) {
        String id = fields.textOr("id", "");
        String number = fields.textOr("vmid", "");
        return new UnreadableResource(
                id.isEmpty() && !number.isEmpty() ? "qemu/" + number : id, String.valueOf(reason.getMessage()));
    }

    /** The guest id, when the id names a guest. */
    public Optional<Integer> vmid() {
        Matcher guest = GUEST.matcher(id);
        return guest.matches() ? Optional.of(Integer.valueOf(guest.group(1))) : Optional.empty();
    }
}
