package io.croft.proxmox.http;

/**
 * An HTTP answer as it came.
 *
 * @param status HTTP status, including Proxmox VE's own 595 to 599
 * @param reason reason phrase, empty when there is none
 * @param body body as text, empty when there is none
 */
record Reply(int status, String reason, String body) {

    boolean successful() {
        return status >= 200 && status < 300;
    }

    @Override
    public String toString() {
        return status + " " + reason;
    }
}
