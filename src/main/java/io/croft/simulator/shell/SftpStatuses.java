package io.croft.simulator.shell;

import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.server.SftpErrorStatusDataHandler;
import org.apache.sshd.sftp.server.SftpSubsystemEnvironment;

/** Status codes and texts of the OpenSSH server: errors without a code in version 3 become "Failure". */
final class SftpStatuses implements SftpErrorStatusDataHandler {

    @Override
    public int resolveSubStatus(SftpSubsystemEnvironment sftpSubsystem, int id, Throwable e, int cmd, Object... args) {
        if (e instanceof NoSuchFileException) {
            return SftpConstants.SSH_FX_NO_SUCH_FILE;
        }
        if (e instanceof AccessDeniedException) {
            return SftpConstants.SSH_FX_PERMISSION_DENIED;
        }
        int status = SftpErrorStatusDataHandler.super.resolveSubStatus(sftpSubsystem, id, e, cmd, args);
        return status > SftpConstants.SSH_FX_OP_UNSUPPORTED ? SftpConstants.SSH_FX_FAILURE : status;
    }

    @Override
    public String resolveErrorMessage(
            SftpSubsystemEnvironment sftpSubsystem, int id, Throwable e, int subStatus, int cmd, Object... args) {
        return switch (subStatus) {
            case SftpConstants.SSH_FX_EOF -> "End of file";
            case SftpConstants.SSH_FX_NO_SUCH_FILE -> "No such file";
            case SftpConstants.SSH_FX_PERMISSION_DENIED -> "Permission denied";
            case SftpConstants.SSH_FX_OP_UNSUPPORTED -> "Operation unsupported";
            default -> "Failure";
        };
    }
}
