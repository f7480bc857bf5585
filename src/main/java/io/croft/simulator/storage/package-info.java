/**
 * Storages and the volumes on them, kept as real files in a directory per storage. Disks are made with {@code qemu-img}
 * where it is installed, otherwise by a bare qcow2 header. Changes to a storage pass its lock, one at a time, as in PVE.
 */
@org.jspecify.annotations.NullMarked
package io.croft.simulator.storage;
