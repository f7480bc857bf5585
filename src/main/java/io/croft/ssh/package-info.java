/**
 * Commands and files on other machines over SSH.
 *
 * <p>A {@link io.croft.ssh.RemoteShell} is one connection to one {@link io.croft.ssh.RemoteHost}, used by many threads at
 * a time: commands are argument lists and never pass through hand-made shell lines, files travel over SFTP. A host is
 * trusted only by a pinned {@link io.croft.ssh.HostKey}; sign-in tries the key first, then the password, and says which
 * of them was used. Every failure is an {@link io.croft.ssh.SshException} that names a fact. The room is plain Java,
 * and the SSH library under it never leaves it.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel"})
@org.jspecify.annotations.NullMarked
package io.croft.ssh;
