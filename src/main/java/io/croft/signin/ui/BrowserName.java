package io.croft.signin.ui;

import io.croft.uikit.Texts;
import java.util.LinkedHashMap;
import java.util.Map;

/** Names a browser and its system from the user agent, as far as people know them apart. */
final class BrowserName {

    private static final Map<String, String> BROWSERS = new LinkedHashMap<>();
    private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

    static {
        BROWSERS.put("Edg/", "Edge");
        BROWSERS.put("OPR/", "Opera");
        BROWSERS.put("Firefox/", "Firefox");
        BROWSERS.put("Chrome/", "Chrome");
        BROWSERS.put("Safari/", "Safari");
        SYSTEMS.put("Android", "Android");
        SYSTEMS.put("iPhone", "iPhone");
        SYSTEMS.put("iPad", "iPad");
        SYSTEMS.put("Windows", "Windows");
        SYSTEMS.put("Mac OS", "macOS");
        SYSTEMS.put("Linux", "Linux");
    }

    private BrowserName() {}

    static String of(String agent) {
        String browser = find(BROWSERS, agent, Texts.get("signin.sessions.browser"));
        String system = find(SYSTEMS, agent, "");
        return system.isEmpty() ? browser : browser + ", " + system;
    }

    private static String find(Map<String, String> marks, String agent, String otherwise) {
        return marks.entrySet().stream()
                .filter(mark -> agent.contains(mark.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(otherwise);
    }
}
