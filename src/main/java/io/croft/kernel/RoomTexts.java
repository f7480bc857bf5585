package io.croft.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The texts of all rooms, read once. Each room has its own files beside its classes: {@code io/croft/<room>/texts.properties} in English and
 * {@code texts_es.properties} in Spanish.
 */
final class RoomTexts {

    private final Map<Locale, Map<String, String>> messages = new HashMap<>();

    /** @throws IllegalStateException when two rooms have a text under one key */
    private RoomTexts() {
        List<String> rooms = RoomResources.rooms();
        for (Locale language : SpokenText.LANGUAGES) {
            Map<String, String> of = messages.computeIfAbsent(language, _ -> new HashMap<>());
            rooms.forEach(room -> add(of, file(room, language)));
        }
    }

    /** The texts that this process speaks. */
    static RoomTexts all() {
        return Holder.ALL;
    }

    /** The message in one of {@link SpokenText#LANGUAGES}, in English where that language has none; empty when no room has it. */
    Optional<String> find(Locale language, String key) {
        return Optional.ofNullable(messages.getOrDefault(language, Map.of()).get(key))
                .or(() -> Optional.ofNullable(messages.getOrDefault(SpokenText.LANGUAGES.getFirst(), Map.of())
                        .get(key)));
    }

    private static String file(String room, Locale language) {
        String suffix = language.equals(SpokenText.LANGUAGES.getFirst()) ? "" : "_" + language.getLanguage();
        return "io/croft/" + room + "/texts" + suffix + ".properties";
    }

    private static void add(Map<String, String> messages, String file) {
        Properties texts = new Properties();
        try (InputStream in = RoomResources.open(file)) {
            if (in != null) {
                texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Unable to read " + file, e);
        }
        texts.stringPropertyNames().forEach(key -> {
            if (messages.putIfAbsent(key, texts.getProperty(key)) != null) {
                throw new IllegalStateException("The text " + key + " is there twice, also in " + file);
            }
        });
    }

    /** Read when the first text is asked for. */
    private static final class Holder {
        private static final RoomTexts ALL = new RoomTexts();
    }
}
