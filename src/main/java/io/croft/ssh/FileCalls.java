package io.croft.ssh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.concurrent.TimeoutException;
import net.schmizz.sshj.common.SSHException;
import net.schmizz.sshj.connection.channel.OpenFailException;
import net.schmizz.sshj.sftp.FileAttributes;
import net.schmizz.sshj.sftp.OpenMode;
import net.schmizz.sshj.sftp.RemoteFile;
import net.schmizz.sshj.sftp.Response.StatusCode;
import net.schmizz.sshj.sftp.SFTPClient;
import net.schmizz.sshj.sftp.SFTPException;

/** Runs file operations on the file session of a shell and maps status codes of the server to exceptions. */
record FileCalls(RemoteShell shell) {

    /**
     * The cluster file system of Proxmox VE. It refuses to create the file of a guest id that is in use on any node,
     * even where that file is not visible under the requested path.
     */
    private static final String CLUSTER_FILES = "/etc/pve/";

    /** One or more requests to the file server. */
    @FunctionalInterface
    interface Call<T> {
        T on(SFTPClient server) throws IOException;
    }

    <T> T run(String path, Call<T> call) {
        Connection connection = shell.connection();
        try {
            return connection.onFiles(call);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SshInterrupted(path, shell.host(), e);
        } catch (OpenFailException e) {
            throw new SessionRefused(path, shell.host(), e);
        } catch (SFTPException e) {
            throw explain(path, connection, e);
        } catch (SSHException e) {
            throw new ConnectionLost(path, shell.host(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Opens a file that must not exist. SFTP version 3, which OpenSSH uses, has no code for "exists" and reports a
     * general failure.
     */
    RemoteFile openNew(SFTPClient server, String path, FileAttributes attributes) throws IOException {
        try {
            return server.open(path, EnumSet.of(OpenMode.WRITE, OpenMode.CREAT, OpenMode.EXCL), attributes);
        } catch (SFTPException e) {
            if (isTaken(path, e.getStatusCode(), server)) {
                throw new FileExists(path, shell.host(), e);
            }
            throw e;
        }
    }

    private static boolean isTaken(String path, StatusCode code, SFTPClient server) throws IOException {
        return switch (code) {
            case FILE_ALREADY_EXISTS -> true;
            case FAILURE -> path.startsWith(CLUSTER_FILES) || server.statExistence(path) != null;
            default -> false;
        };
    }

    private SshException explain(String path, Connection connection, SFTPException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof TimeoutException) {
                return new CommandTimedOut(path, shell.host(), shell.settings().fileAnswerWithin());
            }
        }
        return switch (e.getStatusCode()) {
            case NO_SUCH_FILE, NO_SUCH_PATH -> new FileMissing(path, shell.host(), e);
            case NO_CONNECTION, CONNECITON_LOST -> new ConnectionLost(path, shell.host(), e);
            case UNKNOWN ->
                connection.alive() ? new FileRefused(path, shell.host(), e) : new ConnectionLost(path, shell.host(), e);
            default -> new FileRefused(path, shell.host(), e);
        };
    }
}
