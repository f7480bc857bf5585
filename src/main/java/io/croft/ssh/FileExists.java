package io.croft.ssh;

/** A file that was to be created exists already. */
public final class FileExists extends SshException {

    private static final long serialVersionUID = 1L;

    FileExists(String path, RemoteHost host, Throwable cause) {
        super(path + " already exists on " + host, cause);
    }
}
