package io.croft.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.cluster.ClusterId;
import io.croft.fleet.CloneMethod;
import io.croft.inventory.GuestRef;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeployClassTest {

    @Test
    void aClassIsNamedAsItsNameIsSeen() {
        assertThat(named("\u200B\u2060").name()).isEmpty();
        assertThat(named(" Netz\u00ADwerke\u200B ").name()).isEqualTo("Netzwerke");
    }

    private static DeployClass named(String name) {
        GuestRef template = new GuestRef(new ClusterId(UUID.randomUUID()), 9000);
        return new DeployClass(
                name, new ClassCode("net"), null, template, CloneMethod.LINKED_CLONE, 1, null, null, null);
    }
}
