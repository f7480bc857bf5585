package io.croft.signin.ui;

import io.croft.access.Actor;
import io.croft.shell.PersonMenuItem;
import io.croft.uikit.Icons;
import io.croft.uikit.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The entries of this room in the person menu. */
@Configuration(proxyBeanMethods = false)
class AccountMenu {

    @Bean
    PersonMenuItem sessionsItem() {
        return new Line(10, Icons.MONITOR_SMARTPHONE, "signin.sessions.title", "sessions");
    }

    @Bean
    PersonMenuItem passwordItem() {
        return new Line(20, Icons.KEY_ROUND, "signin.password.title", "change-password");
    }

    private record Line(int order, Icons icon, String key, String href) implements PersonMenuItem {

        @Override
        public String label() {
            return Texts.get(key);
        }

        @Override
        public boolean visibleTo(Actor actor) {
            return !actor.isImpersonated();
        }
    }
}
