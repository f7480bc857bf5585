/**
 * Storages and their volumes, as real files in a directory per storage. Disks are made with {@code qemu-img} where it
 * is installed, otherwise with a bare qcow2 header. Changes to a storage are serialized by its lock, as in PVE.
 */
@org.jspecify.annotations.NullMarked
package io.croft.simulator.storage;
