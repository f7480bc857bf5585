/**
 * The SSH side: one server per node with a host key of its own, sign-in as root by password or authorized key, commands
 * and files. Commands are the few that Croft uses ({@code qm}, {@code qemu-img}, {@code pvesm}, {@code pvesh} and plain
 * file tools) with PVE's output and exit codes; a command line is words and quotes, anything more of a shell is refused.
 * Files are a small tree per node with the storages and {@code /etc/pve} mounted in it: a configuration that is written
 * there is a guest at once, and an id that is taken on any node is refused.
 */
@org.jspecify.annotations.NullMarked
package io.croft.simulator.shell;
