package io.croft.simulator.storage;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A volume that exists.
 *
 * @param size    bytes a guest sees
 * @param used    bytes on the storage
 * @param parent  relative backing file of a linked clone, or null
 * @param created seconds since the epoch
 * @param path    as a node sees it
 * @param file    where it really is
 */
public record Volume(
        VolumeId id, long size, long used, @Nullable String parent, long created, String path, Path file) {}
