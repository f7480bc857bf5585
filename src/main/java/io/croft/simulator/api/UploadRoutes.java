package io.croft.simulator.api;

import io.croft.simulator.cluster.Cluster;
import io.croft.simulator.refusal.Refusal;
import io.croft.simulator.refusal.WrongParameters;
import io.croft.simulator.storage.Storage;
import io.croft.simulator.storage.VolumeId;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code …/storage/{storage}/upload}: files arrive as multipart, are checked in the task and then moved into place. */
final class UploadRoutes {

    private static final Map<String, String> ENDINGS = Map.of(
            "iso", "(?i).+\\.(iso|img)", "vztmpl", ".+\\.tar\\.(gz|xz|zst)", "import", ".+\\.(ova|ovf|qcow2|raw|vmdk)");

    private final Cluster cluster;

    UploadRoutes(Cluster cluster) {
        this.cluster = cluster;
    }

    void addTo(RouteTable table) {
        table.upload(
                "/nodes/{node}/storage/{storage}/upload",
                Permission.at("/storage/{storage}", "Datastore.AllocateTemplate"),
                this::upload);
    }

    private Object upload(Call call) throws IOException {
        Storage storage = cluster.storages().require(call.text("storage"));
        Path arrived = Files.createTempFile("pveupload-", "");
        try {
            Map<String, String> fields = new Multipart(call.body()).read(_ -> Files.newOutputStream(arrived));
            String content = fields.getOrDefault("content", "");
            String name = fields.getOrDefault("filename", "")
                    .replaceAll(".*[/\\\\]", "")
                    .replaceAll("[^-a-zA-Z0-9_.]", "_");
            if (!ENDINGS.containsKey(content)) {
                throw new WrongParameters("content", "property is missing and it is not optional");
            }
            storage.requireContent(content);
            if (!name.matches(ENDINGS.getOrDefault(content, ""))) {
                throw new WrongParameters("filename", "wrong file extension");
            }
            VolumeId id = new VolumeId(storage.id(), content + "/" + name);
            return take(call, arrived, id, fields.get("checksum-algorithm"), fields.get("checksum"));
        } catch (Refusal | IOException refused) {
            Files.deleteIfExists(arrived);
            throw refused;
        }
    }

    private String take(Call call, Path arrived, VolumeId id, @Nullable String algorithm, @Nullable String checksum) {
        return cluster.tasks()
                .start(call.node(), "imgcopy", "", call.signedIn().owner(), run -> {
                    try {
                        run.log("starting file import from: /var/tmp/" + arrived.getFileName());
                        if (checksum != null && algorithm != null) {
                            run.log("calculating checksum...");
                            String got = hash(arrived, algorithm);
                            if (!got.equalsIgnoreCase(checksum)) {
                                throw new Refusal("checksum mismatch: got '" + got + "' != expect '" + checksum + "'");
                            }
                            run.log("OK, checksum verified");
                        }
                        run.log("target node: " + call.node());
                        run.log("target file: " + cluster.volumes().path(id));
                        run.log("file size is: " + Files.size(arrived));
                        run.takes(cluster.timing().task(), 0, 90);
                        Path target = cluster.volumes().file(id, call.node());
                        Files.createDirectories(target.getParent());
                        Files.move(arrived, target, StandardCopyOption.REPLACE_EXISTING);
                        run.log("finished file import successfully");
                    } finally {
                        Files.deleteIfExists(arrived);
                    }
                })
                .toString();
    }

    private static String hash(Path file, String algorithm) throws IOException {
        String name = algorithm.toUpperCase(Locale.ROOT).replace("SHA", "SHA-");
        try (DigestInputStream in =
                new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance(name))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException unknown) {
            throw new Refusal("unknown checksum algorithm '" + algorithm + "'");
        }
    }
}
