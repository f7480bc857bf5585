package io.croft.notify;

import io.croft.kernel.SpokenText;
import io.croft.kernel.Text;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The content sent to webhooks and chats. */
final class HookMessage {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private HookMessage() {}

    /** All facts as JSON, in English. The id is the same in every attempt. */
    static String facts(Delivery delivery, Optional<String> url) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("id", delivery.id().toString());
        facts.put("kind", delivery.kind());
        facts.put("at", delivery.at().toString());
        facts.put("companyId", delivery.company().toString());
        facts.put("headline", say(delivery.headline()));
        facts.put("text", say(delivery.words()));
        facts.put("url", url.orElse(null));
        return JSON.writeValueAsString(facts);
    }

    /**
     * A message in the form of the chat at this host. Characters that chats interpret are replaced, so that names
     * neither mention people nor make links.
     */
    static String chat(String host, Delivery delivery, Locale language, Optional<String> url) {
        String text = plain(SpokenText.in(language, Objects.requireNonNullElse(delivery.headline(), Text.verbatim(""))))
                + ": "
                + plain(SpokenText.in(language, Objects.requireNonNullElse(delivery.words(), Text.verbatim(""))))
                + url.map(address -> "\n" + address).orElse("");
        boolean discord = host.equals("discord.com") || host.endsWith(".discord.com");
        return JSON.writeValueAsString(Map.of(discord ? "content" : "text", text));
    }

    private static String say(@Nullable Text text) {
        return text == null ? "" : SpokenText.in(Locale.ENGLISH, text);
    }

    private static String plain(String words) {
        return words.replace('<', '\u2039')
                .replace('>', '\u203a')
                .replace("@", "@\u200b")
                .replaceAll("[*_`~\\[\\]|]", "");
    }
}
