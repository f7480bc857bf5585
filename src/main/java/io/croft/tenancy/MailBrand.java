package io.croft.tenancy;

/**
 * What a company's mails look like.
 *
 * @param senderName stands before the sender's address and at the top, at most 120 characters; empty: the company's name
 * @param colour of the line at the top and of the button, such as {@code #2c6e49}; empty: the product's
 * @param footer stands at the end, at most 500 characters; may be empty
 * @param logo whether a picture stands at the top
 */
public record MailBrand(String senderName, String colour, String footer, boolean logo) {

    /** As long as nobody has said anything. */
    static final MailBrand PLAIN = new MailBrand("", "", "", false);
}
