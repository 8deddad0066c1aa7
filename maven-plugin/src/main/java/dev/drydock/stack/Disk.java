package dev.drydock.stack;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** How much room there is below a folder of this machine. */
interface Disk {
    /** Bytes. */
    record Room(long free, long total) {}

    /** The room, or nothing if the folder is not on this machine or not to be seen. */
    Optional<Room> room(Path folder);

    /** The disks of this machine. */
    static Disk local() {
        return folder -> {
            try {
                FileStore store = Files.getFileStore(folder);
                return Optional.of(new Room(store.getUsableSpace(), store.getTotalSpace()));
            } catch (IOException unseen) {
                return Optional.empty();
            }
        };
    }
}
