package io.croft.proxmox.access;

import io.croft.proxmox.http.Answer;
import io.croft.proxmox.http.Call;
import io.croft.proxmox.http.Gateway;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the signed-in account may do ({@code /access}). */
public final class AccessApi {

    private final Gateway gateway;

    /** Reached through {@code proxmox.access()}. */
    public AccessApi(Gateway gateway) {
        this.gateway = gateway;
    }

    /**
     * Privileges by path, such as {@code /vms/100} to {@code VM.Audit} ({@code GET /access/permissions}). For a token
     * with privilege separation these are the privileges of the token. Privileges that are not inherited by the paths
     * below (value 0) are left out.
     */
    public Map<String, Set<String>> permissions() {
        return read(gateway.ask(Call.to(AccessRoute.PERMISSIONS)));
    }

    /**
     * Privileges on one path and the paths below it, including inherited ones ({@code GET /access/permissions?path=}).
     */
    public Set<String> permissions(String path) {
        return read(gateway.ask(Call.to(AccessRoute.PERMISSIONS).with(AccessRoute.PATH, path)))
                .getOrDefault(path, Set.of());
    }

    private static Map<String, Set<String>> read(Answer answer) {
        Map<String, Set<String>> permissions = new TreeMap<>();
        answer.object()
                .objects()
                .forEach((path, privileges) -> permissions.put(
                        path,
                        privileges.texts().keySet().stream()
                                .filter(privileges::flag)
                                .collect(Collectors.toUnmodifiableSet())));
        return Map.copyOf(permissions);
    }
}
