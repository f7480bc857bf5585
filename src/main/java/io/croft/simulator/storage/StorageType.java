package io.croft.simulator.storage;

import java.util.List;

/** The kinds of storage the simulator knows, with what PVE's plugins can do on them. */
public enum StorageType {
    DIR("dir", true),
    NFS("nfs", true),
    LVM("lvm", false),
    LVMTHIN("lvmthin", false);

    private final String plugin;
    private final boolean files;

    StorageType(String plugin, boolean files) {
        this.plugin = plugin;
        this.files = files;
    }

    /** The plugin's name in PVE. */
    public String plugin() {
        return plugin;
    }

    /** Whether volumes are files in folders per guest; otherwise they are block devices. */
    public boolean holdsFiles() {
        return files;
    }

    public List<String> formats() {
        return files ? List.of("qcow2", "raw", "subvol", "vmdk") : List.of("raw");
    }

    /** Snapshots on files need qcow2; thick volumes have none. */
    public boolean canSnapshot(String format) {
        return files ? format.equals("qcow2") : this == LVMTHIN;
    }

    /** Whether guests can share what a template's disk holds. */
    public boolean canClone() {
        return this != LVM;
    }
}
