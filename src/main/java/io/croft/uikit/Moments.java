package io.croft.uikit;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ExtendedClientDetails;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Formats moments in the language and time zone of the reader. The zone is shown too, since an hour occurs twice in
 * autumn. It is the zone of the browser, else the one of the company, never the one of the server.
 */
public final class Moments {

    private Moments() {}

    /** The exact time, for example "Oct 25, 2026, 2:30:00 AM CEST". */
    public static String exact(Instant moment) {
        return exact(moment, zone());
    }

    /** The exact time by the clock of a zone that somebody has chosen. */
    public static String exact(Instant moment, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.LONG)
                .withLocale(Texts.locale())
                .withZone(zone)
                .format(moment);
    }

    /** A time of day, for example "7:45 AM". */
    public static String timeOfDay(LocalTime time) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(Texts.locale())
                .format(time);
    }

    /** The time zone of the current screen; UTC without a screen. */
    public static ZoneId zone() {
        UI ui = UI.getCurrent();
        ZoneId zone = Optional.ofNullable(ui)
                .flatMap(Moments::browserZone)
                .or(() -> Optional.ofNullable(ui).flatMap(Moments::companyZone))
                .orElse(ZoneOffset.UTC);
        return zone instanceof ZoneOffset offset ? ZoneId.ofOffset("UTC", offset) : zone;
    }

    private static Optional<ZoneId> browserZone(UI ui) {
        ExtendedClientDetails details = ui.getPage().getExtendedClientDetails();
        return details == null ? Optional.empty() : parse(details.getTimeZoneId());
    }

    private static Optional<ZoneId> companyZone(UI ui) {
        return Optional.ofNullable(ComponentUtil.getData(ui, CompanyZone.class)).flatMap(CompanyZone::find);
    }

    /** Empty for a zone this JDK does not know; a browser may be newer. */
    private static Optional<ZoneId> parse(@Nullable String id) {
        try {
            return id == null || id.isBlank() ? Optional.empty() : Optional.of(ZoneId.of(id));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
