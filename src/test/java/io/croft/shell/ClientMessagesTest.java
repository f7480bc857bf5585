package io.croft.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ClientMessagesTest {

    private static final String[] REQUEST = {
        "com.vaadin.flow.server.communication.UidlRequestHandler",
        "com.vaadin.flow.server.VaadinService",
        "com.vaadin.flow.server.VaadinServlet",
        "jakarta.servlet.http.HttpServlet",
        "io.croft.signin.BodyLimit"
    };

    @Test
    void aMessageThatCannotBeReadIsTheClients() {
        assertThat(ClientMessages.caused(thrownIn(
                        "tools.jackson.core.JsonParser", "com.vaadin.flow.server.communication.ServerRpcHandler")))
                .isTrue();
        assertThat(ClientMessages.caused(new IllegalStateException(
                        thrownIn("com.vaadin.flow.server.communication.rpc.EventRpcHandler"))))
                .isTrue();
    }

    @Test
    void whatVaadinRefusesToOurCodeIsOurs() {
        assertThat(ClientMessages.caused(thrownIn(
                        "com.vaadin.flow.server.VaadinSession",
                        "com.vaadin.flow.component.UI",
                        "io.croft.lab.ui.ClassPage",
                        "com.vaadin.flow.component.ComponentEventBus",
                        "com.vaadin.flow.server.communication.rpc.EventRpcHandler",
                        "com.vaadin.flow.server.communication.ServerRpcHandler")))
                .isFalse();
    }

    @Test
    void whatFailsWhileAScreenIsWrittenIsOurs() {
        assertThat(ClientMessages.caused(thrownIn(
                        "com.vaadin.flow.data.provider.DataCommunicator",
                        "com.vaadin.flow.internal.StateTree",
                        "com.vaadin.flow.server.communication.UidlWriter")))
                .isFalse();
    }

    private static RuntimeException thrownIn(String... classes) {
        RuntimeException thrown = new IllegalStateException("odd");
        String[] all = Arrays.copyOf(classes, classes.length + REQUEST.length);
        System.arraycopy(REQUEST, 0, all, classes.length, REQUEST.length);
        thrown.setStackTrace(Arrays.stream(all)
                .map(name -> new StackTraceElement(name, "call", null, -1))
                .toArray(StackTraceElement[]::new));
        return thrown;
    }
}
