package io.croft.fleet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The configuration file of a base, read once. The file of each machine is derived from it as PVE does for a linked
 * clone ({@code /etc/pve/nodes/NODE/qemu-server/ID.conf}); only the current section is used, without pending values and
 * snapshots.
 *
 * @param vmid VM id of the base
 * @param lines the lines of the current section without comments
 */
record BaseConfiguration(int vmid, List<Line> lines) {

    private static final Pattern LEFT_OUT =
            Pattern.compile("template|lock|parent|protection|vmstate|snaptime|name|tags|unused\\d+|hookscript");
    private static final Pattern NETWORK_CARD = Pattern.compile("net\\d+");
    private static final Pattern ADDRESS = Pattern.compile("([0-9A-Fa-f]{2}:){5}[0-9A-Fa-f]{2}");

    /** One setting. */
    record Line(String key, String value) {}

    static BaseConfiguration parse(int vmid, String file) {
        var lines = new ArrayList<Line>();
        for (var line : file.lines().toList()) {
            if (line.startsWith("[")) {
                break;
            }
            var colon = line.indexOf(':');
            if (!line.startsWith("#") && colon > 0) {
                lines.add(new Line(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip()));
            }
        }
        return new BaseConfiguration(vmid, List.copyOf(lines));
    }

    /** The disks a machine needs files for, in the order of the file. */
    List<BaseDisk> disks() {
        return lines.stream()
                .flatMap(line -> BaseDisk.read(vmid, line.key(), line.value()).stream())
                .filter(BaseDisk::needsFile)
                .toList();
    }

    /** The file of one machine: with its own name, mark, identity and disks, and never a template. */
    String forMachine(MachineIdentity machine) {
        var text = new StringBuilder(NodeConfigurations.notes(machine.mark())).append('\n');
        for (var line : lines) {
            if (!LEFT_OUT.matcher(line.key()).matches()) {
                text.append(line.key())
                        .append(": ")
                        .append(valueFor(machine, line))
                        .append('\n');
            }
        }
        text.append("name: ").append(machine.name()).append('\n');
        return text.append("tags: croft\n").toString();
    }

    private String valueFor(MachineIdentity machine, Line line) {
        Optional<BaseDisk> disk = BaseDisk.read(vmid, line.key(), line.value());
        if (disk.isPresent()) {
            return disk.get().forMachine(machine.vmid());
        }
        if (NETWORK_CARD.matcher(line.key()).matches()) {
            return replaceFirst(ADDRESS, line.value(), _ -> machine.addresses().get());
        }
        return switch (line.key()) {
            case "smbios1" ->
                replaceFirst(Pattern.compile("uuid=[0-9a-fA-F-]+"), line.value(), _ -> "uuid=" + machine.uuid());
            case "vmgenid" -> generation(line.value(), machine);
            default -> line.value();
        };
    }

    /** Keeps {@code 0}, which means no generation id, see qm.conf(5). */
    private static String generation(String value, MachineIdentity machine) {
        return value.equals("0") ? value : machine.generation().toString();
    }

    private static String replaceFirst(Pattern pattern, String value, Function<String, String> by) {
        return pattern.matcher(value).replaceFirst(found -> by.apply(found.group()));
    }
}
