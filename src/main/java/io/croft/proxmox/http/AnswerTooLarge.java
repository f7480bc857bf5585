package io.croft.proxmox.http;

import java.io.IOException;

/** The other side sends more than an answer of Proxmox VE can hold; what came so far was thrown away. */
final class AnswerTooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    AnswerTooLarge(int limit) {
        super("the answer is larger than " + (limit >> 20) + " MiB");
    }
}
