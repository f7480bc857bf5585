package io.croft.uikit;

import com.vaadin.flow.component.textfield.TextFieldBase;

/** Keeps a field from holding more than so many characters, on the server too: a client may send what it likes. */
public final class Bounded {

    /** No name or address is longer. */
    public static final int NAME = 254;

    /** No password is longer; the rules on passwords say more. */
    public static final int PASSWORD = 512;

    /** No text of several lines, such as a private key or what somebody notes down, is longer. */
    public static final int TEXT = 32_768;

    private Bounded() {}

    /** Bounds a field and returns it. */
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
