package io.croft.proxmox.http;

import java.io.IOException;

/** An answer is larger than the limit; what was read of it was discarded. */
final class AnswerTooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    AnswerTooLarge(int limit) {
        super("the answer is larger than " + (limit >> 20) + " MiB");
    }
}
