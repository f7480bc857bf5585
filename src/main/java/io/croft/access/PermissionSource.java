package io.croft.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a room lets people be allowed to do. A public class of the room with a constructor without parameters, named in
 * {@code META-INF/services/io.croft.access.PermissionSource}; {@link Permissions} gathers them at start. For each permission of room
 * {@code lab} the texts hold a sentence {@code lab.permission.class.manage}, and {@code lab.permissions} for the room as a whole.
 */
public interface PermissionSource {

    /** The permissions that the room's guards ask for, in the order in which a profile shows them. */
    List<PermissionGrant> permissions();

    /**
     * The part of the product that all of them belong to and that can be switched off, such as {@code labs}, with its name in the texts
     * as {@code lab.feature}; null for what is always there.
     */
    default @Nullable String feature() {
        return null;
    }

    /** The room that declares them: its package. */
    default String room() {
        String name = getClass().getPackageName();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
