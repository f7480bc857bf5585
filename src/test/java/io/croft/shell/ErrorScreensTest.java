package io.croft.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NavigationTrigger;
import io.croft.uikit.Screen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.security.access.AccessDeniedException;

@ExtendWith(Screen.class)
class ErrorScreensTest {

    @Test
    void whatNobodyThoughtOfIsToldByANumberAndNotByItsInnards() {
        UnexpectedErrorView view = new UnexpectedErrorView();
        int status = view.setErrorParameter(
                event(), new ErrorParameter<>(Exception.class, new IllegalStateException("jdbc:mariadb://inside")));
        assertThat(status).isEqualTo(500);
        assertThat(words(view))
                .containsPattern("[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}")
                .doesNotContain("jdbc", "IllegalState");
    }

    @Test
    void whatAPersonMayNotDoIsToldWithoutNamingTheRule() {
        AccessDeniedView view = new AccessDeniedView();
        int status = view.setErrorParameter(
                event(),
                new ErrorParameter<>(AccessDeniedException.class, new AccessDeniedException("hasAuthority('x')")));
        assertThat(status).isEqualTo(403);
        assertThat(words(view)).isNotBlank().doesNotContain("hasAuthority");
        assertThat(view.getElement().getOuterHTML()).contains("button-link");
    }

    private static BeforeEnterEvent event() {
        UI ui = UI.getCurrent();
        return new BeforeEnterEvent(
                ui.getInternals().getRouter(),
                NavigationTrigger.PAGE_LOAD,
                new Location("somewhere"),
                UnexpectedErrorView.class,
                ui,
                java.util.List.of());
    }

    private static String words(Component view) {
        return view.getElement().getTextRecursively();
    }
}
