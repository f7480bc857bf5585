package io.croft.ssh;

/** A file or directory does not exist. */
public final class FileMissing extends SshException {

    private static final long serialVersionUID = 1L;

    FileMissing(String path, RemoteHost host, Throwable cause) {
        super(path + " does not exist on " + host, cause);
    }
}
