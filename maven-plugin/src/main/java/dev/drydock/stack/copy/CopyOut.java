package dev.drydock.stack.copy;

import dev.drydock.console.Messages;
import dev.drydock.docker.Container;
import dev.drydock.docker.Engine;
import dev.drydock.docker.PathInfo;
import dev.drydock.stack.archive.RefusedArchive;
import dev.drydock.stack.archive.Unpacking;
import dev.drydock.stack.copy.CopyTarget.Kind;
import dev.drydock.stack.copy.CopyTarget.Place;
import dev.drydock.stack.subject.StackTrouble;
import dev.drydock.stack.subject.StackTrouble.Blame;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Copies from a container to the disk. What can't be copied whole leaves nothing there. */
final class CopyOut {
    private final CopyRequest request;
    private final Engine engine;
    private final Container container;
    private final Transfer transfer;
    private final Messages messages;

    CopyOut(CopyRequest request, Engine engine, Container container, Transfer transfer, Messages messages) {
        this.request = request;
        this.engine = engine;
        this.container = container;
        this.transfer = transfer;
        this.messages = messages;
    }

    void copy(CopyPath from, CopyPath to) throws StackTrouble {
        PathInfo info = info(from.path());
        String path = from.path();
        if (info.isLink() && (request.followLink() || from.asFolder())) {
            path = info.target();
            info = info(path);
        }
        if (path.equals("/")) {
            throw StackTrouble.of(Blame.STACK, List.of("Name a path below `/`; a whole system is no copy"));
        }
        Path local = Path.of(request.stack().files().directory()).resolve(to.path());
        var target = CopyTarget.of(from.name(), info.isFolder(), from.contents(), to.at(local), CopyOut::place);
        Path folder = Path.of(target.folder());
        try (InputStream content = transfer.of(engine.containers().download(container.id(), path))) {
            var unpacking = new Unpacking(info.name(), request.outsideLinks());
            unpacking.unpack(content, folder, target.name());
            unpacking.leftOut().forEach(messages::warn);
            messages.info(from + " of " + container.name() + " is at " + folder.resolve(target.name()));
        } catch (RefusedArchive refused) {
            throw StackTrouble.of(
                    Blame.STACK,
                    List.of("The copy of " + from + " is refused: " + refused.getMessage() + "; nothing was written"));
        } catch (IOException broken) {
            transfer.goOn();
            throw StackTrouble.of(
                    Blame.SURROUNDINGS, List.of(from + " can't be copied to " + folder + ": " + Reasons.of(broken)));
        }
    }

    private PathInfo info(String path) throws StackTrouble {
        Optional<PathInfo> info = engine.containers().inspect(container.id(), path);
        return info.orElseThrow(() ->
                StackTrouble.of(Blame.STACK, List.of("There is no `" + path + "` in container " + container.name())));
    }

    private static Place place(String written) {
        Path path = Path.of(written);
        try {
            Path real = path.toRealPath();
            return new Place(slashed(real), Files.isDirectory(real) ? Kind.FOLDER : Kind.FILE);
        } catch (IOException missing) {
            return new Place(slashed(path), Kind.MISSING);
        }
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }
}
