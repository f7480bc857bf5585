package io.croft.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;

class PermissionsTest {

    private static final Permission READ = new Permission("book.read");

    @Test
    void aKeyThatTwoRoomsDeclareRefusesTheStart() {
        PermissionSource one = () -> List.of(READ.builtInFor(Role.TEACHER));
        PermissionSource other = () -> List.of(READ.builtInFor(Role.USER));
        assertThatIllegalStateException()
                .isThrownBy(() -> Permissions.gather(List.of(one, other)))
                .withMessageContaining("book.read");
    }

    @Test
    void aKeyNamesAThingAndWhatIsDoneToIt() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Permission("READ"));
    }

    @Test
    void aStoredKeyThatNoRoomDeclaresIsLeftOut() {
        assertThat(Permissions.known(List.of("class.view", "book.read")))
                .extracting(Permission::key)
                .containsExactly("class.view");
    }
}
