package io.croft.simulator.storage;

import io.croft.simulator.refusal.Refusal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A volume's identifier, {@code storage:name}. On files the name of a guest's disk is {@code vmid/file} and, for a linked
 * clone, {@code basevmid/basefile/vmid/file}.
 */
public record VolumeId(String storage, String name) {

    /** Content types and the folders that hold them. */
    static final Map<String, String> FOLDERS = Map.of(
            "iso",
            "template/iso",
            "vztmpl",
            "template/cache",
            "backup",
            "dump",
            "snippets",
            "snippets",
            "import",
            "import");

    private static final Pattern FILE_DISK = Pattern.compile("(?:(\\d+)/([^/]+)/)?(\\d+)/([^/]+)");
    private static final Pattern BLOCK_DISK = Pattern.compile("(?:vm|base)-(\\d+)-[^/]+");

    private static final Pattern BACKUP = Pattern.compile("backup/vzdump-(qemu|lxc)-(\\d+)-[^/]+");

    public static VolumeId parse(String text) {
        int colon = text.indexOf(':');
        if (colon <= 0 || colon == text.length() - 1 || text.contains("..")) {
            throw new Refusal("unable to parse volume ID '" + text + "'");
        }
        return new VolumeId(text.substring(0, colon), text.substring(colon + 1));
    }

    /** Content type: {@code images} for disks, otherwise what the first folder says. */
    public String content() {
        int slash = name.indexOf('/');
        String folder = slash < 0 ? "" : name.substring(0, slash);
        return FOLDERS.containsKey(folder) ? folder : "images";
    }

    /** The path below the storage's directory. */
    String path() {
        String content = content();
        if (!content.equals("images")) {
            return FOLDERS.get(content) + name.substring(name.indexOf('/'));
        }
        Matcher disk = FILE_DISK.matcher(name);
        return disk.matches() ? "images/" + disk.group(3) + "/" + disk.group(4) : name;
    }

    /** The guest the disk belongs to, 0 for other content. */
    public int owner() {
        Matcher file = FILE_DISK.matcher(name);
        if (file.matches()) {
            return Integer.parseInt(file.group(3));
        }
        Matcher block = BLOCK_DISK.matcher(name);
        return block.matches() ? Integer.parseInt(block.group(1)) : 0;
    }

    /** The guest a backup is of, 0 for other content. */
    public int backupOf() {
        Matcher backup = BACKUP.matcher(name);
        return backup.matches() ? Integer.parseInt(backup.group(2)) : 0;
    }

    /** {@code qemu} or {@code lxc}, the kind of guest a backup is of; empty for other content. */
    public String backupKind() {
        Matcher backup = BACKUP.matcher(name);
        return backup.matches() ? backup.group(1) : "";
    }

    /** The file's or device's name without folders. */
    public String file() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** The base a linked clone names, as {@code vmid/file}; empty for others. */
    public String base() {
        Matcher file = FILE_DISK.matcher(name);
        return file.matches() && file.group(1) != null ? file.group(1) + "/" + file.group(2) : "";
    }

    /** Whether this is a template's disk. */
    public boolean isBase() {
        return file().startsWith("base-");
    }

    /** {@code qcow2}, {@code raw}, … by the file's name. */
    public String format() {
        int dot = file().lastIndexOf('.');
        String ending = dot < 0 ? "raw" : file().substring(dot + 1);
        return switch (ending) {
            case "gz" -> "tgz";
            case "xz" -> "txz";
            case "zst" -> file().endsWith(".vma.zst") ? "vma.zst" : file().startsWith("vzdump-") ? "tar.zst" : "tzst";
            default -> ending;
        };
    }

    @Override
    public String toString() {
        return storage + ":" + name;
    }
}
