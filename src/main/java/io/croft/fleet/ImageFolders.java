package io.croft.fleet;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.croft.cluster.ClusterId;
import io.croft.kernel.Text;
import io.croft.ssh.Command;
import io.croft.ssh.RemoteShell;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The directories of disk images on file storages, as {@code pvesm path} reports them; cached for some minutes, since
 * that command takes most of a second.
 */
@Component
class ImageFolders {

    private final Cache<StorageKey, String> known = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(10))
            .maximumSize(1_000)
            .build();

    private record StorageKey(ClusterId cluster, String storage) {}

    /** The image directory by storage, for all storages of these disks. */
    Map<String, String> of(ClusterId cluster, RemoteShell shell, Collection<BaseDisk> disks) {
        var folders = new HashMap<String, String>();
        disks.forEach(disk -> folders.computeIfAbsent(
                disk.storage(), storage -> known.get(new StorageKey(cluster, storage), _ -> ask(shell, disk))));
        return Map.copyOf(folders);
    }

    private static String ask(RemoteShell shell, BaseDisk disk) {
        String path = shell.run(Command.of("pvesm", "path", disk.volume()))
                .orThrow()
                .out()
                .strip();
        String inImages = "/" + disk.base() + "/" + disk.file();
        if (!path.startsWith("/") || !path.endsWith(inImages)) {
            throw new FleetRefused(Text.of("fleet.overlay.storage", disk.storage()));
        }
        return path.substring(0, path.length() - inImages.length());
    }
}
