package io.croft.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.croft.cluster.ClusterId;
import io.croft.dispatch.GuestMark;
import io.croft.inventory.GuestRef;
import io.croft.kernel.Identifier;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FleetMarkTest {

    private static final UUID ID = UUID.fromString("01a22690-108e-70d3-adc7-403ba351755a");

    private final FleetId fleet = new FleetId("lab", ID);

    @Test
    void aMarkReadsAsItStandsInTheNotesOfMachinesMadeByEarlierReleases() {
        assertThat(fleet.mark(7)).hasToString("croft:lab:01a22690-108e-70d3-adc7-403ba351755a:7");
        assertThat(fleet.mark("teacher")).hasToString("croft:lab:01a22690-108e-70d3-adc7-403ba351755a:teacher");
    }

    @Test
    void aVmIdIsLeasedUnderTheMarkWithoutCroftsName() {
        assertThat(fleet.mark(7).purpose()).isEqualTo("lab:" + ID + ":7");
    }

    @Test
    void dispatchFindsTheMarkInTheNotes() {
        var guest = new GuestRef(new ClusterId(Identifier.next()), 110);
        var marked = fleet.mark("base").on(guest);
        assertThat(marked.ref()).isEqualTo(guest);
        assertThat(new GuestMark(marked.mark()).isOn("linux\n\n" + fleet.mark("base")))
                .isTrue();
        assertThat(new GuestMark(marked.mark()).isOn("linux\n\n" + fleet.mark(1)))
                .isFalse();
    }

    @Test
    void fleetsOfTwoRoomsNeverShareAMark() {
        assertThat(new FleetId("desktop", ID).mark(7)).isNotEqualTo(fleet.mark(7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Teacher", "a:b", "a b", "a\nb"})
    void aPartThatWouldMakeAMarkAmbiguousIsRefused(String part) {
        assertThatIllegalArgumentException().isThrownBy(() -> fleet.mark(part));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Lab", "lab:x", "lab 1"})
    void aRoomThatWouldMakeAMarkAmbiguousIsRefused(String room) {
        assertThatIllegalArgumentException().isThrownBy(() -> new FleetId(room, ID));
    }
}
