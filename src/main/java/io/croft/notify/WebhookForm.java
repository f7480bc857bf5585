package io.croft.notify;

import java.util.Set;

/**
 * A webhook as typed.
 *
 * @param name 1 to 120 characters
 * @param url https, or http where private targets are allowed; at most 1,000 characters
 * @param format the content to send
 * @param kinds keys of the kinds it gets; empty for all
 */
public record WebhookForm(String name, String url, HookFormat format, Set<String> kinds) {

    public WebhookForm {
        kinds = Set.copyOf(kinds);
    }

    @Override
    public String toString() {
        return "WebhookForm[name=" + name + ", url=***, format=" + format + "]";
    }
}
