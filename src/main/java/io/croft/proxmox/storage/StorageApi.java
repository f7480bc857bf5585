package io.croft.proxmox.storage;

import io.croft.proxmox.http.Answer;
import io.croft.proxmox.http.Call;
import io.croft.proxmox.http.Fields;
import io.croft.proxmox.http.Gateway;
import io.croft.proxmox.tasks.Upid;
import java.util.List;
import java.util.Optional;

/** One storage as one node sees it ({@code /nodes/{node}/storage/{storage}}). */
public final class StorageApi {

    private final Gateway gateway;
    private final String node;
    private final String storage;

    /** Reached through {@code proxmox.node(…).storage(…)}. */
    public StorageApi(Gateway gateway, String node, String storage) {
        this.gateway = gateway;
        this.node = node;
        this.storage = storage;
    }

    /** Lists the storages a node may use. */
    public static List<StorageStatus> all(Gateway gateway, String node) {
        return Fields.readable(
                gateway.ask(Call.to(StorageRoute.LIST, node)).list(),
                fields -> StorageStatus.read(fields.text("storage"), fields));
    }

    /** Reads its capacity and state ({@code GET status}). */
    public StorageStatus status() {
        return StorageStatus.read(
                storage,
                gateway.ask(Call.to(StorageRoute.STATUS, node, storage)).object());
    }

    /** Lists its volumes ({@code GET content}). */
    public List<Volume> content(ContentFilter filter) {
        Call call = Call.to(StorageRoute.CONTENT, node, storage)
                .with(
                        StorageRoute.KIND,
                        filter.kind() == null ? null : filter.kind().word())
                .with(StorageRoute.VMID, filter.vmid());
        return Fields.readable(gateway.ask(call).list(), Volume::read);
    }

    /**
     * Deletes a volume ({@code DELETE content/{volume}}). A protected backup fails the task.
     *
     * @param volid its full name, such as {@code shared:backup/vzdump-qemu-100-2026_11_20-11_31_51.vma.zst}
     * @return the task; empty where Proxmox VE did it within the call
     */
    public Optional<Upid> delete(String volid) {
        Answer answer = gateway.ask(Call.to(StorageRoute.DELETE_VOLUME, node, storage, volid));
        return answer.empty() ? Optional.empty() : Optional.of(answer.read(Upid::parse));
    }
}
