package io.croft.ssh;

/** The host refused a file operation for another reason, such as a missing permission or a full disk. */
public final class FileRefused extends SshException {

    private static final long serialVersionUID = 1L;

    FileRefused(String path, RemoteHost host, Throwable cause) {
        super(path + " on " + host + ": " + cause.getMessage(), cause);
    }
}
