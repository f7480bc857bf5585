package io.croft.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ExtendedClientDetails;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Screens tell times in the reader's zone, whichever the server is in. */
@ExtendWith(Screen.class)
class MomentsTest {

    private static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");

    private final TimeZone server = TimeZone.getDefault();

    @AfterEach
    void leaveTheServersZone() {
        TimeZone.setDefault(server);
    }

    @Test
    void twoReadersInTwoZonesAreToldTheSameMomentInTheirOwn() {
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
        reads("America/New_York");
        assertThat(Moments.exact(NOON)).isEqualTo("Jul 1, 2026, 8:00:00\u202fAM EDT");
        reads("Europe/Berlin");
        assertThat(Moments.exact(NOON)).isEqualTo("Jul 1, 2026, 2:00:00\u202fPM CEST");
    }

    @Test
    void theHourThatComesTwiceInAutumnIsToldApart() {
        reads("Europe/Berlin");
        assertThat(Moments.exact(Instant.parse("2026-10-25T00:30:00Z")))
                .isEqualTo("Oct 25, 2026, 2:30:00\u202fAM CEST");
        assertThat(Moments.exact(Instant.parse("2026-10-25T01:30:00Z"))).isEqualTo("Oct 25, 2026, 2:30:00\u202fAM CET");
    }

    @Test
    void whereTheBrowserTellsNoZoneTheCompanysHolds() {
        ComponentUtil.setData(UI.getCurrent(), CompanyZone.class, () -> Optional.of(ZoneId.of("Asia/Tokyo")));
        for (String nothing : new String[] {"", "Mars/Olympus_Mons"}) {
            reads(nothing);
            assertThat(Moments.exact(NOON)).isEqualTo("Jul 1, 2026, 9:00:00\u202fPM JST");
        }
        ComponentUtil.setData(UI.getCurrent(), CompanyZone.class, null);
        assertThat(Moments.exact(NOON)).isEqualTo("Jul 1, 2026, 12:00:00\u202fPM UTC");
    }

    private static void reads(String zone) {
        ExtendedClientDetails.updateFromValues(UI.getCurrent(), key -> key.equals("v-tzid") ? zone : null);
    }
}
