package io.croft.signin;

import java.util.regex.Pattern;

/** A bcrypt hash in modular form, {@code $2a$}, {@code $2b$} or {@code $2y$}. */
record PasswordHash(String value) {

    private static final Pattern FORM = Pattern.compile("\\$2[aby]\\$\\d\\d\\$[./A-Za-z0-9]{53}");

    PasswordHash {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a bcrypt hash");
        }
    }

    /** Version, strength and salt. */
    String salt() {
        return value.substring(0, 29);
    }

    @Override
    public String toString() {
        return "***";
    }
}
