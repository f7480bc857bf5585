package io.croft.proxmox.storage;

import java.util.Arrays;
import java.util.Optional;

/** Kinds of content of a storage. */
public enum ContentKind {
    /** Disks of virtual machines. */
    IMAGES("images"),
    /** Disks of containers. */
    ROOTDIR("rootdir"),
    /** CD images. */
    ISO("iso"),
    /** Templates of containers. */
    VZTMPL("vztmpl"),
    BACKUP("backup"),
    SNIPPETS("snippets"),
    /** Disk images and machines to be imported; from Proxmox VE 8.2. */
    IMPORT("import");

    private final String word;

    ContentKind(String word) {
        this.word = word;
    }

    /** The word Proxmox VE uses. */
    public String word() {
        return word;
    }

    static Optional<ContentKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
}
