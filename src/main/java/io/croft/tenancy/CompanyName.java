package io.croft.tenancy;

import io.croft.kernel.InvalidValue;
import io.croft.kernel.ShownText;
import io.croft.kernel.Text;
import jakarta.persistence.Embeddable;

/** The name of a company: 1 to 120 characters without line breaks. */
@Embeddable
public record CompanyName(String value) {

    private static final int LONGEST = 120;

    public CompanyName {
        value = isShown(value) ? ShownText.of(value) : value.strip();
        if (value.isEmpty() || value.length() > LONGEST || value.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidValue(Text.of("tenancy.company.name.invalid"));
        }
    }

    /** Whether any character is visible; required for new names only, since an old company may have another. */
    boolean isShown() {
        return isShown(value);
    }

    private static boolean isShown(String text) {
        return !ShownText.of(text).isEmpty();
    }

    @Override
    public String toString() {
        return value;
    }
}
