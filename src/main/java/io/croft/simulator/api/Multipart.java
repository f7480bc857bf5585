package io.croft.simulator.api;

import io.croft.simulator.refusal.Refusal;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an upload as PVE does: fields first, the file last and streamed, nothing after it. */
final class Multipart {

    /** Opens the place for the file when its part begins. */
    interface Target {
        OutputStream open(String fileName) throws IOException;
    }

    private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
    private static final Pattern FILE_NAME = Pattern.compile("filename=\"([^\"]*)\"");
    private static final int LINE_LIMIT = 8192;

    private final InputStream body;
    private final Map<String, String> fields = new LinkedHashMap<>();

    Multipart(InputStream body) {
        this.body = new BufferedInputStream(body, 1 << 16);
    }

    /** Reads everything; the file's bytes go to the target. */
    Map<String, String> read(Target target) throws IOException {
        String boundary = line();
        while (true) {
            String disposition = "";
            for (String header = line(); !header.isEmpty(); header = line()) {
                if (header.regionMatches(true, 0, "Content-Disposition:", 0, 20)) {
                    disposition = header;
                }
            }
            Matcher name = NAME.matcher(disposition);
            if (!name.find()) {
                throw new Refusal("wrong content-disposition");
            }
            Matcher file = FILE_NAME.matcher(disposition);
            if (file.find()) {
                fields.put("filename", file.group(1));
                try (OutputStream out = target.open(file.group(1))) {
                    copyUntil("\r\n" + boundary, out);
                }
                return fields;
            }
            ByteArrayOutputStream value = new ByteArrayOutputStream();
            copyUntil("\r\n" + boundary, value);
            fields.put(name.group(1), value.toString(StandardCharsets.UTF_8));
            line();
        }
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = body.read(); next != '\n'; next = body.read()) {
            if (next < 0 || line.size() > LINE_LIMIT) {
                throw new Refusal("upload failed - malformed multipart body");
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.UTF_8).stripTrailing();
    }

    /** Copies up to the mark and swallows it. The mark begins with a carriage return, which occurs nowhere else in it. */
    private void copyUntil(String text, OutputStream out) throws IOException {
        byte[] mark = text.getBytes(StandardCharsets.UTF_8);
        int matched = 0;
        while (matched < mark.length) {
            int next = body.read();
            if (next < 0) {
                throw new Refusal("upload failed - unexpected end of body");
            }
            if (next == mark[matched]) {
                matched++;
            } else {
                out.write(mark, 0, matched);
                matched = next == mark[0] ? 1 : 0;
                if (matched == 0) {
                    out.write(next);
                }
            }
        }
    }
}
