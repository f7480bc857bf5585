package io.croft.proxmox.version;

/** Whether an API token may open a console; before Proxmox VE 9.1 only a ticket could. */
public final class TokenConsoles {

    private static final int MAJOR = 9;
    private static final int MINOR = 1;

    private TokenConsoles() {}

    /** True when a console can be opened with a token. */
    public static boolean allowedIn(PveVersion version) {
        return version.atLeast(MAJOR, MINOR);
    }
}
