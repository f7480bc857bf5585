package io.croft.simulator.shell;

import io.croft.simulator.cluster.Cluster;
import io.croft.simulator.cluster.Sizes;
import io.croft.simulator.storage.Storage;
import io.croft.simulator.storage.Volume;
import io.croft.simulator.storage.VolumeId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Storages and volumes, in the tables of PVE's own {@code pvesm}. */
record Pvesm(Cluster cluster, String node) implements NodeCommand {

    private static final String USAGE = "pvesm <COMMAND> [ARGS] [OPTIONS]";
    private static final long KIB = 1024;

    @Override
    public int run(List<String> arguments, Console console) throws InterruptedException {
        Options options = Options.parse(arguments);
        switch (options.word(0, USAGE)) {
            case "status" -> status(console);
            case "list" -> list(cluster.storages().require(options.word(1, USAGE)), options, console);
            case "path" -> console.line(cluster.volumes().path(VolumeId.parse(options.word(1, USAGE))));
            case "alloc" -> allocate(options, console);
            case "free" -> free(VolumeId.parse(options.word(1, USAGE)), console);
            default ->
                throw new CommandError(
                        255, "ERROR: unknown command 'pvesm " + options.words().getFirst() + "'");
        }
        return 0;
    }

    private void status(Console console) {
        List<Storage> storages = cluster.storages().all().stream()
                .sorted(Comparator.comparing(Storage::id))
                .toList();
        int name =
                1 + storages.stream().mapToInt(each -> each.id().length()).max().orElse(4);
        console.line(("%-" + name + "s %10s %10s %15s %15s %15s %8s")
                .formatted("Name", "Type", "Status", "Total (KiB)", "Used (KiB)", "Available (KiB)", "%"));
        for (Storage each : storages) {
            long used = cluster.volumes().used(each, node);
            console.line(String.format(
                    Locale.ROOT,
                    "%-" + name + "s %10s %10s %15d %15d %15d %7.2f%%",
                    each.id(),
                    each.type().plugin(),
                    "active",
                    each.capacity() / KIB,
                    used / KIB,
                    (each.capacity() - used) / KIB,
                    100.0 * used / each.capacity()));
        }
    }

    private void list(Storage storage, Options options, Console console) {
        List<String> owner = options.values().getOrDefault("vmid", List.of());
        List<Volume> volumes = cluster.volumes().list(storage, node).stream()
                .filter(each -> owner.isEmpty()
                        || owner.contains(Integer.toString(each.id().owner())))
                .sorted(Comparator.comparing(each -> each.id().toString()))
                .toList();
        int name = volumes.stream()
                .mapToInt(each -> each.id().toString().length())
                .max()
                .orElse(5);
        String row = "%-" + name + "s %-7s %-8s %10s %s";
        console.line(row.formatted("Volid", "Format", "Type", "Size", "VMID"));
        for (Volume each : volumes) {
            VolumeId id = each.id();
            console.line(row.formatted(id, id.format(), id.content(), each.size(), id.owner() == 0 ? "" : id.owner()));
        }
    }

    /** {@code pvesm alloc STORAGE VMID FILENAME SIZE}; an empty name takes the next free one, a bare size is in KiB. */
    private void allocate(Options options, Console console) throws InterruptedException {
        cluster.requireQuorum();
        Storage storage = cluster.storages().require(options.word(1, USAGE));
        int vmid = Integer.parseInt(options.word(2, USAGE));
        String name = options.word(3, USAGE);
        String given = options.word(4, USAGE);
        long size = given.matches("\\d+") ? Long.parseLong(given) * KIB : Sizes.bytes(given);
        String format =
                options.single().getOrDefault("format", name.endsWith(".qcow2") ? "qcow2" : storage.defaultFormat());
        VolumeId id = cluster.storageLocks()
                .inside(
                        storage,
                        node,
                        () -> cluster.volumes()
                                .allocate(storage, node, vmid, name.isEmpty() ? null : name, format, size));
        console.line(madeBy(cluster.volumes().path(id), id, format, size));
        console.line("successfully created '" + id + "'");
    }

    /** What the tool below says of a new volume. */
    private static String madeBy(String path, VolumeId id, String format, long size) {
        if (path.startsWith("/dev/")) {
            return "  Logical volume \"" + id.file() + "\" created.";
        }
        return "Formatting '" + path + "', "
                + (format.equals("qcow2")
                        ? "fmt=qcow2 cluster_size=65536 extended_l2=off preallocation=metadata compression_type=zlib size="
                                + size + " lazy_refcounts=off refcount_bits=16"
                        : "fmt=" + format + " size=" + size + " preallocation=off");
    }

    private void free(VolumeId id, Console console) throws InterruptedException {
        cluster.requireQuorum();
        Storage storage = cluster.storages().require(id.storage());
        cluster.storageLocks().inside(storage, node, () -> {
            cluster.volumes().require(id, node);
            cluster.volumes().free(id, node);
            return id;
        });
        console.line("Removed volume '" + id + "'");
    }
}
