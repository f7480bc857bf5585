package io.croft.activity;

import io.croft.activity.ChainStore.Link;
import io.croft.database.PrivateFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file {@code activity-<first number>.jsonl.gz} of records: one JSON object per line, with number, HMAC and every
 * field the HMAC covers; readable by its owner only.
 */
final class ArchiveFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ArchiveFile() {}

    /** Writes the file atomically and synced; replaces one of the same name. */
    static Path write(Path directory, List<Link> links) throws IOException {
        Files.createDirectories(
                directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path file = directory.resolve(
                "activity-%012d.jsonl.gz".formatted(links.getFirst().number()));
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (OutputStream lines = new GZIPOutputStream(content)) {
            for (Link link : links) {
                lines.write(JSON.writeValueAsString(line(link)).getBytes(StandardCharsets.UTF_8));
                lines.write('\n');
            }
        }
        PrivateFile.write(file, content.toByteArray());
        return file;
    }

    private static Map<String, @Nullable Object> line(Link link) {
        StoredEntry entry = link.entry();
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("number", link.number());
        line.put("mac", link.mac());
        line.put("key", link.keyId().toString());
        line.put("at", entry.at().toString());
        line.put("kind", entry.kind());
        line.put("result", entry.result());
        line.put("action", entry.action());
        line.put("company", text(entry.company()));
        line.put("actor", text(entry.actor()));
        line.put("actorName", entry.actorName());
        line.put("thingKind", entry.thingKind());
        line.put("thingId", entry.thingId());
        line.put("thingName", entry.thingName());
        line.put("words", entry.words());
        line.put("details", entry.details());
        line.put("address", entry.address());
        line.put("agent", entry.agent());
        return line;
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
