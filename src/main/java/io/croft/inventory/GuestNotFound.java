package io.croft.inventory;

/** There is no such guest, or the company may not see it. */
public final class GuestNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    GuestNotFound(GuestRef ref) {
        super("There is no guest " + ref);
    }
}
