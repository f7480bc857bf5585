package io.croft.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.VaadinRequest;
import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.testing.As;
import io.croft.uikit.Screen;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

@ExtendWith(Screen.class)
class LanguagesTest {

    private final Map<Actor, Locale> chosen = new HashMap<>();
    private int asked;
    private final Languages languages = languages();

    @Test
    void aPersonFindsTheirLanguageAgainAfterSigningIn() {
        Actor ada = As.superAdmin();
        chosen.put(ada, Locale.of("es"));
        VaadinRequest request = VaadinRequest.getCurrent();

        assertThat(languages.of(request)).isEqualTo(Locale.ENGLISH);
        assertThat(CurrentActor.call(ada, () -> languages.of(request))).isEqualTo(Locale.of("es"));
        assertThat(CurrentActor.call(ada, () -> languages.of(request))).isEqualTo(Locale.of("es"));
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void whatAPersonChoosesIsRememberedAndSpokenAtOnce() {
        Actor ada = As.superAdmin();
        VaadinRequest request = VaadinRequest.getCurrent();
        assertThat(CurrentActor.call(ada, () -> languages.of(request))).isEqualTo(Locale.ENGLISH);

        CurrentActor.run(ada, () -> languages.choose(Locale.of("es")));

        assertThat(chosen).containsEntry(ada, Locale.of("es"));
        assertThat(CurrentActor.call(ada, () -> languages.of(request))).isEqualTo(Locale.of("es"));
    }

    private Languages languages() {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("memory", new LanguageMemory() {
            @Override
            public Optional<Locale> chosenBy(Actor actor) {
                asked++;
                return Optional.ofNullable(chosen.get(actor));
            }

            @Override
            public void choose(Actor actor, Locale language) {
                chosen.put(actor, language);
            }
        });
        return new Languages(beans.getBeanProvider(LanguageMemory.class));
    }
}
