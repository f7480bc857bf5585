package io.croft.lab.rest;

import io.croft.cluster.ClusterId;
import io.croft.fleet.CloneMethod;
import io.croft.inventory.GuestRef;
import io.croft.kernel.Problem;
import io.croft.lab.ClassCode;
import io.croft.lab.DeployClass;
import io.croft.rest.Fields;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request for a class.
 *
 * @param code names of guests are made from it; made from the name when null
 * @param template one of those below {@code /api/v1/templates}
 * @param method LINKED_CLONE, the default, or OVERLAY
 * @param seats 1 to 1,000
 * @param node the node for the machines; the best one when null
 * @param storage the storage for full clones; that of the template when null
 */
record DeployRequest(
        @Nullable String name,
        @Nullable String code,
        @Nullable String description,
        @Nullable Template template,
        @Nullable String method,
        @Nullable Integer seats,
        @Nullable String node,
        @Nullable String storage,
        @Nullable String login) {

    /** A template by cluster and VM id. */
    record Template(@Nullable UUID cluster, @Nullable Integer vmid) {}

    /** The request for the facade; refused with all values that are invalid. */
    DeployClass wish() {
        Fields fields = new Fields();
        String called = fields.required("name", name, text -> text);
        ClassCode begin = fields.optional("code", code, ClassCode::new);
        CloneMethod way = fields.optional("method", method, text -> CloneMethod.valueOf(text.toUpperCase(Locale.ROOT)));
        GuestRef from = from(fields);
        if (seats == null) {
            fields.refuse(Problem.at("seats", "rest.required"));
        }
        fields.check();
        String words = Objects.requireNonNull(called);
        return new DeployClass(
                words,
                begin == null ? ClassCode.from(words) : begin,
                description,
                Objects.requireNonNull(from),
                Objects.requireNonNullElse(way, CloneMethod.LINKED_CLONE),
                Objects.requireNonNull(seats),
                node,
                storage,
                login);
    }

    private @Nullable GuestRef from(Fields fields) {
        if (template == null || template.cluster() == null || template.vmid() == null) {
            fields.refuse(Problem.at("template", "rest.required"));
            return null;
        }
        try {
            return new GuestRef(new ClusterId(template.cluster()), template.vmid());
        } catch (IllegalArgumentException notANumberOfGuests) {
            fields.refuse(Problem.at("template", "rest.unreadable"));
            return null;
        }
    }
}
