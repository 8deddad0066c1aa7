package dev.drydock.stack.archive;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that gets its name when it is whole and on the disk; until then it has {@code .part} at the end of it. What a
 * killed process left under that name the next one writes over; what a living one writes is not touched.
 */
public final class PartialFile implements AutoCloseable {
    private final Path target;
    private final Path part;
    private final FileChannel channel;
    private boolean complete;

    private PartialFile(Path target, Path part, FileChannel channel) {
        this.target = target;
        this.part = part;
        this.channel = channel;
    }

    /**
     * Begins a file; its folder is made if need be.
     *
     * @throws IOException if it can't be written, or another process is at it
     */
    public static PartialFile begin(Path target) throws IOException {
        if (Files.isDirectory(target)) {
            throw new FileSystemException(target.toString(), null, "is a folder");
        }
        Path absolute = target.toAbsolutePath();
        Path folder = absolute.resolveSibling("");
        Files.createDirectories(folder);
        Path part = absolute.resolveSibling(absolute.getFileName() + ".part");
        FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) {
                throw new OverlappingFileLockException();
            }
            channel.truncate(0);
        } catch (OverlappingFileLockException busy) {
            channel.close();
            throw new FileSystemException(part.toString(), null, "another process writes this file");
        } catch (IOException broken) {
            channel.close();
            throw broken;
        }
        return new PartialFile(target, part, channel);
    }

    /** Where its content goes. The file stays open when this is closed. */
    public OutputStream stream() {
        return new FilterOutputStream(Channels.newOutputStream(channel)) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    /** How much was written, in bytes. */
    public long size() throws IOException {
        return channel.size();
    }

    /** Brings what was written to the disk, which may turn out to be full only then. */
    public void secure() throws IOException {
        channel.force(true);
    }

    /** Gives it its name; one that was there before is replaced. */
    public void complete() throws IOException {
        secure();
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        complete = true; // from now on that name is another process's
    }

    /** Removes it, unless it is complete. */
    @Override
    public void close() throws IOException {
        try (channel) {
            if (!complete) {
                Files.deleteIfExists(part); // before the lock is given up
            }
        }
    }
}
