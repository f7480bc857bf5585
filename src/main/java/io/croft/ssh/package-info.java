/**
 * Commands and files on other machines over SSH. A {@link io.croft.ssh.RemoteShell} is one connection to one
 * {@link io.croft.ssh.RemoteHost}, used by many threads at once: commands are argument lists, quoted in one place, and
 * files are transferred over SFTP. A host is accepted only by a pinned {@link io.croft.ssh.HostKey}; sign-in tries the
 * key, then the password, and reports which was used. Failures are {@link io.croft.ssh.SshException}s. The room is
 * plain Java and hides the SSH library.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel"})
@org.jspecify.annotations.NullMarked
package io.croft.ssh;
