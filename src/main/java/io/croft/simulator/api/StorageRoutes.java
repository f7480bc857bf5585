package io.croft.simulator.api;

import io.croft.simulator.cluster.Cluster;
import io.croft.simulator.cluster.Sizes;
import io.croft.simulator.refusal.Refusal;
import io.croft.simulator.storage.BackupNotes;
import io.croft.simulator.storage.Storage;
import io.croft.simulator.storage.Volume;
import io.croft.simulator.storage.VolumeId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** {@code /storage} and {@code /nodes/{node}/storage}: configuration, status, content. */
final class StorageRoutes {

    private static final String STORAGE = "/nodes/{node}/storage/{storage}";
    private static final String[] SEEING = {"Datastore.Audit", "Datastore.AllocateSpace"};
    private static final Permission SEE = Permission.at("/storage/{storage}", SEEING);

    private final Cluster cluster;

    StorageRoutes(Cluster cluster) {
        this.cluster = cluster;
    }

    void addTo(RouteTable table) {
        addStorages(table);
        addContent(table);
    }

    private void addStorages(RouteTable table) {
        table.get(
                "/storage",
                Permission.ANYBODY,
                Parameters.none().optional("type", ParameterType.oneOf(kinds())),
                this::configurations);
        table.get(
                "/nodes/{node}/storage",
                Permission.ANYBODY,
                Parameters.none()
                        .optionals(ParameterType.STRING, "content storage target")
                        .optionals(ParameterType.BOOLEAN, "enabled format"),
                this::list);
        table.get(STORAGE + "/status", SEE, call -> {
            Map<String, Object> status = status(call.node(), cluster.storages().require(call.text("storage")));
            status.remove("storage");
            status.remove("used_fraction");
            return status;
        });
    }

    /** The kinds of storage the release knows; 9 has done with GlusterFS. */
    private String[] kinds() {
        String gluster = cluster.release().major() >= 9 ? "" : " glusterfs";
        return ("btrfs cephfs cifs dir esxi" + gluster + " iscsi iscsidirect lvm lvmthin nfs pbs rbd zfs zfspool")
                .split(" ");
    }

    private void addContent(RouteTable table) {
        Permission allocate = Permission.at("/storage/{storage}", "Datastore.AllocateSpace");
        table.get(
                STORAGE + "/content",
                SEE,
                Parameters.none().optional("content", ParameterType.STRING).optional("vmid", ParameterType.VMID),
                this::content);
        table.post(
                STORAGE + "/content",
                allocate,
                Parameters.none()
                        .required("filename", ParameterType.STRING)
                        .required("size", ParameterType.pattern("\\d+[MG]?"))
                        .required("vmid", ParameterType.VMID)
                        .optional("format", ParameterType.oneOf("raw", "qcow2", "subvol", "vmdk")),
                this::allocate);
        table.get(STORAGE + "/content/{volume...}", SEE, this::volume);
        table.delete(
                STORAGE + "/content/{volume...}",
                allocate,
                Parameters.none().optional("delay", ParameterType.integer(1, 30)),
                this::free);
    }

    private List<Map<String, Object>> configurations(Call call) {
        return cluster.storages().all().stream()
                .filter(storage -> sees(call, storage))
                .filter(storage -> call.text("type", storage.type().plugin())
                        .equals(storage.type().plugin()))
                .map(storage -> {
                    Map<String, Object> entry = new LinkedHashMap<>();
                    entry.put("storage", storage.id());
                    entry.put("type", storage.type().plugin());
                    entry.put("content", storage.contentText());
                    entry.put("digest", "0".repeat(40));
                    if (storage.type().holdsFiles()) {
                        entry.put("path", storage.path());
                        entry.put("shared", storage.shared() ? 1 : 0);
                    } else {
                        entry.put("vgname", "pve");
                        entry.put("thinpool", "data");
                    }
                    return entry;
                })
                .toList();
    }

    private List<Map<String, Object>> list(Call call) {
        List<String> wanted = Arrays.asList(call.text("content", "").split("[,; ]+"));
        return cluster.storages().all().stream()
                .filter(storage -> sees(call, storage))
                .filter(storage -> call.text("storage", storage.id()).equals(storage.id()))
                .filter(storage ->
                        !call.has("content") || storage.content().stream().anyMatch(wanted::contains))
                .map(storage -> {
                    Map<String, Object> entry = status(call.node(), storage);
                    if (call.flag("format")) {
                        addFormats(entry, storage);
                    }
                    return entry;
                })
                .toList();
    }

    private void addFormats(Map<String, Object> entry, Storage storage) {
        Map<String, Object> supported = new TreeMap<>();
        storage.type().formats().forEach(format -> supported.put(format, 1));
        entry.put("format", List.of(supported, storage.defaultFormat()));
        if (cluster.release().major() >= 9) {
            entry.put(
                    "formats",
                    Map.of(
                            "default",
                            storage.defaultFormat(),
                            "supported",
                            storage.type().formats()));
        }
    }

    private boolean sees(Call call, Storage storage) {
        return Arrays.stream(SEEING).anyMatch(privilege -> call.may("/storage/" + storage.id(), privilege));
    }

    private Map<String, Object> status(String node, Storage storage) {
        long used = cluster.volumes().used(storage, node);
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("storage", storage.id());
        entry.put("type", storage.type().plugin());
        entry.put("content", storage.contentText());
        entry.put("shared", storage.shared() ? 1 : 0);
        entry.put("enabled", 1);
        entry.put("active", 1);
        entry.put("total", storage.capacity());
        entry.put("used", used);
        entry.put("avail", storage.capacity() - used);
        entry.put("used_fraction", (double) used / storage.capacity());
        return entry;
    }

    private List<Map<String, @Nullable Object>> content(Call call) {
        Storage storage = cluster.storages().require(call.text("storage"));
        return cluster.volumes().list(storage, call.node()).stream()
                .filter(volume -> call.text("content", volume.id().content())
                        .equals(volume.id().content()))
                .filter(volume -> !call.has("vmid") || belongsTo(volume, call.vmid()))
                .map(StorageRoutes::entry)
                .toList();
    }

    private static Map<String, @Nullable Object> entry(Volume volume) {
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        entry.put("volid", volume.id().toString());
        entry.put("content", volume.id().content());
        entry.put("format", volume.id().format());
        entry.put("size", volume.size());
        entry.put("ctime", volume.created());
        if (volume.id().owner() > 0) {
            entry.put("vmid", volume.id().owner());
            entry.put("used", volume.used());
            entry.put("parent", volume.parent());
        }
        if (volume.id().backupOf() > 0) {
            entry.put("vmid", volume.id().backupOf());
            entry.put("subtype", volume.id().backupKind());
            String notes = BackupNotes.of(volume.file());
            if (!notes.isEmpty()) {
                entry.put("notes", notes);
            }
            if (BackupNotes.isProtected(volume.file())) {
                entry.put("protected", 1);
            }
        }
        return entry;
    }

    private static boolean belongsTo(Volume volume, int vmid) {
        return volume.id().owner() == vmid || volume.id().backupOf() == vmid;
    }

    private String allocate(Call call) throws InterruptedException {
        Storage storage = cluster.storages().require(call.text("storage"));
        storage.requireContent("images");
        String size = call.text("size");
        long bytes = size.matches("\\d+") ? Long.parseLong(size) << 10 : Sizes.bytes(size);
        VolumeId made = cluster.storageLocks()
                .inside(
                        storage,
                        call.node(),
                        () -> cluster.volumes()
                                .allocate(
                                        storage,
                                        call.node(),
                                        call.vmid(),
                                        call.text("filename"),
                                        call.text("format", "raw"),
                                        bytes));
        return made.toString();
    }

    private Map<String, Object> volume(Call call) {
        Volume volume = cluster.volumes().require(id(call), call.node());
        return Map.of(
                "path",
                volume.path(),
                "size",
                volume.size(),
                "used",
                volume.used(),
                "format",
                volume.id().format());
    }

    private String free(Call call) {
        VolumeId id = id(call);
        Storage storage = cluster.storages().require(id.storage());
        cluster.volumes().require(id, call.node());
        String task = id.owner() + id.backupOf() > 0
                ? id.owner() + id.backupOf() + "@" + id.storage()
                : id.file() + "@" + id.storage();
        return cluster.tasks()
                .start(call.node(), "imgdel", task, call.signedIn().owner(), run -> {
                    run.takes(cluster.timing().task(), 0, 90);
                    cluster.storageLocks().inside(storage, call.node(), () -> {
                        cluster.volumes().free(id, call.node());
                        return id;
                    });
                    run.log("Removed volume '" + id + "'");
                })
                .toString();
    }

    static VolumeId id(Call call) {
        String name = call.text("volume");
        String storage = call.text("storage");
        if (!name.contains(":")) {
            return VolumeId.parse(storage + ":" + name);
        }
        VolumeId id = VolumeId.parse(name);
        if (!id.storage().equals(storage)) {
            throw new Refusal("storage ID missmatch (" + id.storage() + " != " + storage + ")");
        }
        return id;
    }
}
