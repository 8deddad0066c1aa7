package dev.drydock.image.registry;

import com.google.cloud.tools.jib.api.DescriptorDigest;
import com.google.cloud.tools.jib.api.RegistryException;
import com.google.cloud.tools.jib.registry.RegistryClient;
import dev.drydock.console.Work;
import dev.drydock.console.WorkListener;
import dev.drydock.image.Begun;
import dev.drydock.image.model.Layer;
import dev.drydock.image.model.Unbuildable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Semaphore;

/** Sends the layers that a registry lacks, some at once. It names nothing: an image that is cut off here is none. */
record BlobPush(RegistryClient client, List<Layer> layers, WorkListener work) {
    /** As many as Docker sends at once. */
    private static final int AT_ONCE = 5;

    /** Does it; how many were sent. */
    int run() throws IOException, RegistryException, Unbuildable {
        var turns = new Semaphore(AT_ONCE);
        var seen = new HashSet<String>();
        List<Begun<Boolean>> begun = new ArrayList<>();
        for (Layer layer : layers) {
            if (seen.add(layer.digest())) {
                begun.add(Begun.of(() -> inTurn(turns, layer)));
            }
        }
        int sent = 0;
        try {
            for (Begun<Boolean> each : begun) {
                sent += each.get() ? 1 : 0;
            }
        } catch (Refusal refusal) {
            throw refusal.why();
        }
        return sent;
    }

    private boolean inTurn(Semaphore turns, Layer layer) throws IOException {
        turns.acquireUninterruptibly();
        try {
            return sent(layer);
        } catch (RegistryException refused) {
            throw new Refusal(refused);
        } finally {
            turns.release();
        }
    }

    private boolean sent(Layer layer) throws IOException, RegistryException {
        DescriptorDigest digest = JibRegistry.digest(layer.digest());
        if (client.checkBlob(digest).isPresent()) {
            return false;
        }
        try (Work pushing = work.begin(Work.Kind.PUSH, layer.label(), layer.size())) {
            client.pushBlob(digest, new ContentBlob(layer.content()), null, pushing::advance);
            pushing.done();
        }
        return true;
    }

    /** Carries a checked exception out of another thread. */
    private static final class Refusal extends IOException {
        private static final long serialVersionUID = 1;

        private final RegistryException why;

        private Refusal(RegistryException why) {
            super(why);
            this.why = why;
        }

        private RegistryException why() {
            return why;
        }
    }
}
