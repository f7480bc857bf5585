package io.croft.tenancy.ui;

import io.croft.tenancy.CompanyStatus;
import io.croft.uikit.FilterChoice;
import io.croft.uikit.StatusBadge;
import io.croft.uikit.StatusTone;
import io.croft.uikit.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The badge for the status of a company. */
final class CompanyStatusBadge {

    private CompanyStatusBadge() {}

    static StatusBadge of(CompanyStatus status) {
        StatusTone tone = switch (status) {
            case ACTIVE -> StatusTone.OK;
            case SUSPENDED -> StatusTone.WARNING;
            case CANCELLED -> StatusTone.STOPPED;
        };
        return new StatusBadge(tone, label(status));
    }

    static List<FilterChoice> choices() {
        return Arrays.stream(CompanyStatus.values())
                .map(status -> new FilterChoice(name(status), label(status)))
                .toList();
    }

    private static String label(CompanyStatus status) {
        return Texts.get("tenancy.status." + name(status));
    }

    private static String name(CompanyStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
