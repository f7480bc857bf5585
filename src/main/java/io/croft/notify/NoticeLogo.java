package io.croft.notify;

/** A picture that stands at the top of mails, as PNG. */
public final class NoticeLogo {

    private final byte[] png;

    /** A picture whose content was checked. */
    public NoticeLogo(byte[] png) {
        this.png = png.clone();
    }

    /** The picture. */
    public byte[] png() {
        return png.clone();
    }
}
