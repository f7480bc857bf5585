/**
 * The SSH side: one server per node with its own host key, sign-in as root by password or authorized key, commands and
 * files. Commands are those Croft uses ({@code qm}, {@code qemu-img}, {@code pvesm}, {@code pvesh} and simple file
 * tools) with the output and exit codes of PVE; a command line consists of words and quotes, other shell features are
 * refused. Files are a small tree per node with the storages and {@code /etc/pve} mounted: a configuration written
 * there is a guest immediately, and an id in use on any node is refused.
 */
@org.jspecify.annotations.NullMarked
package io.croft.simulator.shell;
