package io.croft.proxmox.http;

import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** The answer to a call that succeeded. */
public final class Answer {

    /** Longer lists are refused; Proxmox VE has none. */
    private static final int MOST_ITEMS = 300_000;

    private final Call call;
    private final JsonNode document;

    Answer(Call call, JsonNode document) {
        this.call = call;
        this.document = document;
    }

    /** The single object answered. */
    public Fields object() {
        if (!data().isObject()) {
            throw Unreadable.because(call, "an object was expected", null);
        }
        return new Fields(call, data());
    }

    /** The objects of the list answered. */
    public List<Fields> list() {
        if (!data().isArray()) {
            throw Unreadable.because(call, "a list was expected", null);
        }
        if (data().size() > MOST_ITEMS) {
            throw Unreadable.because(call, "a list of " + data().size() + " items", null);
        }
        return data().valueStream().map(entry -> new Fields(call, entry)).toList();
    }

    /** The text or number answered, as text. */
    public String text() {
        if (data().isContainer() || data().isNull() || data().isMissingNode()) {
            throw Unreadable.because(call, "a text was expected", null);
        }
        return data().asString();
    }

    /** The text or number answered, as what it names; one that names no such thing makes the answer unreadable. */
    public <T> T read(Function<String, T> reader) {
        return Unreadable.unless(call, text(), reader);
    }

    /** True when there is no data. */
    public boolean empty() {
        return data().isNull() || data().isMissingNode();
    }

    private JsonNode data() {
        return document.path("data");
    }
}
