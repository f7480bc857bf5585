package io.croft.activity.ui;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lines of comma-separated values (RFC 4180). A spreadsheet takes a cell that begins with one of {@code = + - @}, a tab or a line end
 * for a formula; such a cell gets an apostrophe in front (OWASP, "CSV Injection").
 */
final class Csv {

    private static final Pattern FORMULA =
            Pattern.compile("^\\s*[=+\\-@\\t\\r\\n\\uFF0B\\uFF0D\\uFF1D\\uFF20].*", Pattern.DOTALL);

    private Csv() {}

    /** One line with its end. */
    static String line(@Nullable String... cells) {
        return Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String cell(@Nullable String text) {
        String value = text == null ? "" : text;
        String safe = FORMULA.matcher(value).matches() ? "'" + value : value;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
