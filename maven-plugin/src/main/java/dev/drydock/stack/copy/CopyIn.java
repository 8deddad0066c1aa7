package dev.drydock.stack.copy;

import dev.drydock.console.Messages;
import dev.drydock.docker.Container;
import dev.drydock.docker.Engine;
import dev.drydock.docker.EngineFailure;
import dev.drydock.docker.PathInfo;
import dev.drydock.stack.archive.Packing;
import dev.drydock.stack.copy.CopyTarget.Kind;
import dev.drydock.stack.copy.CopyTarget.Place;
import dev.drydock.stack.subject.StackTrouble;
import dev.drydock.stack.subject.StackTrouble.Blame;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Copies from the disk into a container. */
final class CopyIn {
    private final CopyRequest request;
    private final Engine engine;
    private final Container container;
    private final Transfer transfer;
    private final Messages messages;

    CopyIn(CopyRequest request, Engine engine, Container container, Transfer transfer, Messages messages) {
        this.request = request;
        this.engine = engine;
        this.container = container;
        this.transfer = transfer;
        this.messages = messages;
    }

    void copy(CopyPath from, CopyPath to) throws StackTrouble {
        Path source = Path.of(request.stack().files().directory()).resolve(from.path());
        if (!Files.exists(source, LinkOption.NOFOLLOW_LINKS)) {
            throw StackTrouble.of(Blame.STACK, List.of("There is no " + source));
        }
        try {
            String name = source.toAbsolutePath().normalize().getFileName().toString();
            Path read = request.followLink() || from.asFolder() ? source.toRealPath() : source;
            boolean folder = Files.isDirectory(read, LinkOption.NOFOLLOW_LINKS);
            var target = CopyTarget.of(name, folder, from.contents(), to, this::place);
            var packing = Packing.of(read, target.name());
            packing.leftOut().forEach(messages::warn);
            send(packing, target);
            messages.info(source + " is in " + container.name() + " at " + target.path());
        } catch (IOException broken) {
            throw StackTrouble.of(
                    Blame.SURROUNDINGS,
                    List.of(source + " can't be copied to " + container.name() + ": " + Reasons.of(broken)));
        }
    }

    /** The engine unpacks in place: what has come when this fails stays there. */
    private void send(Packing packing, CopyTarget target) throws StackTrouble, IOException {
        try (InputStream content = transfer.of(packing.stream())) {
            engine.containers().place(container.id(), target.folder(), content, request.archive());
        } catch (EngineFailure failure) {
            transfer.goOn();
            throw failure;
        }
    }

    private Place place(String path) {
        Optional<PathInfo> info = engine.containers().inspect(container.id(), path);
        if (info.filter(PathInfo::isLink).isPresent()) {
            String target = info.get().target();
            return new Place(target, kind(engine.containers().inspect(container.id(), target)));
        }
        return new Place(path, kind(info));
    }

    private static Kind kind(Optional<PathInfo> info) {
        return info.map(found -> found.isFolder() ? Kind.FOLDER : Kind.FILE).orElse(Kind.MISSING);
    }
}
