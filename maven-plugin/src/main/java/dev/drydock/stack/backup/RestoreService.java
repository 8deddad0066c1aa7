package dev.drydock.stack.backup;

import dev.drydock.console.Messages;
import dev.drydock.docker.Container;
import dev.drydock.docker.Engine;
import dev.drydock.docker.EngineFailure;
import dev.drydock.stack.copy.Transfer;
import dev.drydock.stack.subject.NamedStack;
import dev.drydock.stack.subject.StackTrouble;
import dev.drydock.stack.subject.Stacks;
import dev.drydock.stack.volume.Standstill;
import dev.drydock.stack.volume.Standstill.Means;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;

/**
 * Fills volumes of a stack from archives. All archives are looked through and all volumes looked at before the first is
 * touched.
 */
public final class RestoreService {
    private final Stacks stacks;

    @Inject
    public RestoreService(Stacks stacks) {
        this.stacks = stacks;
    }

    /** Fills them; containers that are stopped for that are started again, whatever happens. */
    public void restore(RestoreRequest request, Messages messages) throws StackTrouble {
        NamedStack stack = stacks.whole(request.stack().files());
        try (Engine engine = stacks.engine(request.stack().engine());
                var transfer = new Transfer()) {
            restore(request, stack, engine, transfer, messages);
        } catch (EngineFailure failure) {
            throw StackTrouble.of(failure);
        } catch (IOException unreadable) {
            throw StackTrouble.of(unreadable);
        }
    }

    private static void restore(
            RestoreRequest request, NamedStack stack, Engine engine, Transfer transfer, Messages messages)
            throws StackTrouble, IOException {
        var choice = new ArchiveChoice(request, stack, engine);
        var refills = new ArrayList<VolumeRefill>();
        try {
            for (Map.Entry<StackVolume, Path> archive : choice.files().entrySet()) {
                refills.add(new VolumeRefill(
                        request, stack, engine, archive.getKey(), choice.verified(archive.getValue())));
            }
            Map<String, Container> users = new LinkedHashMap<>();
            for (VolumeRefill refill : refills) {
                refill.check();
                refill.running().forEach(container -> users.put(container.id(), container));
            }
            var standstill = new Standstill(engine.containers(), Means.STOP, messages::info);
            standstill.during(users.values(), () -> fill(refills, transfer, messages));
        } finally {
            for (VolumeRefill refill : refills) {
                refill.close();
            }
        }
    }

    private static void fill(List<VolumeRefill> refills, Transfer transfer, Messages messages) throws StackTrouble {
        for (VolumeRefill refill : refills) {
            transfer.goOn();
            refill.fill(transfer);
            messages.info(refill.result());
        }
    }
}
