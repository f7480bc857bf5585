package io.croft.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The permissions that a room declares. Implemented by a public class of the room with a constructor without
 * parameters, named in {@code META-INF/services/io.croft.access.PermissionSource}; {@link Permissions} gathers them at
 * start. The texts hold one sentence for each permission, for example {@code lab.permission.class.manage} for room
 * {@code lab}, and a title for the room, {@code lab.permissions}.
 */
public interface PermissionSource {

    /** The permissions the guards of the room ask for, in the order a profile shows them. */
    List<PermissionGrant> permissions();

    /**
     * The feature all of them belong to and that can be switched off, such as {@code labs}; its name is the text
     * {@code lab.feature}. Null when they cannot be switched off.
     */
    default @Nullable String feature() {
        return null;
    }

    /** The name of the room that declares them, taken from the package. */
    default String room() {
        String name = getClass().getPackageName();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
