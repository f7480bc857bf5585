package io.croft.uikit;

import com.vaadin.flow.component.textfield.TextFieldBase;

/**
 * Limits the length of text fields, on the server as well, since a client may send longer values than its field allows.
 */
public final class Bounded {

    /** For names and addresses, in characters. */
    public static final int NAME = 254;

    /** For passwords, in characters; the password rules say more. */
    public static final int PASSWORD = 512;

    /** For text of several lines, such as private keys and notes, in characters. */
    public static final int TEXT = 32_768;

    private Bounded() {}

    /** Limits a field to {@code longest} characters and returns it. */
    public static <F extends TextFieldBase<F, String>> F to(int longest, F field) {
        field.getElement().setProperty("maxlength", longest);
        field.addValueChangeListener(change -> {
            if (change.getValue().length() > longest) {
                field.setValue(change.getValue().substring(0, longest));
            }
        });
        return field;
    }
}
