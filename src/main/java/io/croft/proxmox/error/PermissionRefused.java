package io.croft.proxmox.error;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The account lacks a privilege (403); nothing was executed. */
public final class PermissionRefused extends ProxmoxException {

    private static final long serialVersionUID = 1L;
    private static final Pattern MISSING = Pattern.compile("\\((/[^,]*), ([^)]+)\\)");

    private final @Nullable String path;
    private final @Nullable String privilege;

    public PermissionRefused(FailedCall call) {
        super(call);
        Matcher missing = MISSING.matcher(call.reason());
        boolean named = missing.find();
        this.path = named ? missing.group(1) : null;
        this.privilege = named ? missing.group(2) : null;
    }

    /** Where the privilege is missing, such as {@code /vms/100}; Proxmox VE does not always say. */
    public Optional<String> path() {
        return Optional.ofNullable(path);
    }

    /** The missing privilege, alternatives separated by {@code |}; Proxmox VE does not always say. */
    public Optional<String> privilege() {
        return Optional.ofNullable(privilege);
    }
}
