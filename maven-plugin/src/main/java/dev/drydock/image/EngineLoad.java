package dev.drydock.image;

import dev.drydock.console.Work;
import dev.drydock.console.WorkListener;
import dev.drydock.docker.EngineFailure;
import dev.drydock.docker.EngineFailure.Reason;
import dev.drydock.docker.Image;
import dev.drydock.docker.Images;
import dev.drydock.docker.ProgressListener;
import dev.drydock.image.model.BuiltImage;
import dev.drydock.image.model.ImageName;
import dev.drydock.image.model.ImageSet;
import dev.drydock.image.model.Layer;
import dev.drydock.image.model.Unbuildable;
import dev.drydock.text.ImageReference;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Gets an image into an engine with as few bytes as that takes. An engine knows a layer by those below it, so what
 * another image shares with this one from the lowest layer on is there.
 */
record EngineLoad(Images engine, BuiltImage image, ImageReference target, List<String> tags, WorkListener work) {
    /**
     * Does it.
     *
     * @return how many layers were sent
     */
    int run() throws IOException, Unbuildable {
        if (isThere()) {
            return 0;
        }
        int all = image.layers().size();
        int known = Stream.concat(find(name()).stream(), find(image.base()).stream())
                .mapToInt(this::shared)
                .max()
                .orElse(0);
        boolean done = known > 0 && sentInPart(known);
        if (!done) {
            sendAll();
        }
        return done ? all - known : all;
    }

    /**
     * Does it with an image whose lowest layers nobody but the engine has.
     *
     * @param lowest how many these are
     * @return false if the engine wants them all the same
     */
    boolean runUpon(int lowest) throws IOException, Unbuildable {
        if (isThere()) {
            return true;
        }
        if (lowest == 0) {
            sendAll();
            return true;
        }
        int known = find(name()).map(this::shared).orElse(0);
        return sentInPart(Math.max(known, lowest));
    }

    private String name() {
        return ImageName.tagged(target, tags.get(0));
    }

    /** Whether the engine has it; then it has it under all names. */
    private boolean isThere() {
        boolean there = find(name()).filter(this::isOurs).isPresent();
        if (there) {
            for (String tag : tags.subList(1, tags.size())) {
                engine.tag(name(), ImageName.tagged(target, tag));
            }
        }
        return there;
    }

    private void sendAll() throws IOException, Unbuildable {
        send(0);
        check(name());
    }

    /** Some engines want every layer, and another client may have removed what was just there. */
    private boolean sentInPart(int known) throws IOException {
        try {
            send(known);
            return find(name()).filter(this::isOurs).isPresent();
        } catch (EngineFailure failure) {
            if (failure.reason() == Reason.FAILED) {
                return false;
            }
            throw failure;
        }
    }

    private void send(int known) throws IOException {
        List<Layer> lacking = image.layers().subList(known, image.layers().size());
        long size = lacking.stream().mapToLong(Layer::size).sum();
        try (Work sending =
                        work.begin(Work.Kind.SEND, lacking.size() == 1 ? "1 layer" : lacking.size() + " layers", size);
                InputStream archive = new ImageArchive(new ImageSet(List.of(image)), target, tags).open(known)) {
            engine.load(new WatchedInput(archive, sending), ProgressListener.none());
            sending.done();
        }
    }

    private void check(String name) throws Unbuildable {
        Optional<Image> loaded = find(name);
        if (loaded.filter(this::isOurs).isEmpty()) {
            throw Unbuildable.here("The engine took `" + name + "` and has "
                    + loaded.map(Image::id).orElse("no such image") + " under that name, not " + image.id()
                    + "; does another build use the name?");
        }
    }

    /**
     * Engines go by the digest of the configuration, those that keep images in containerd by the manifest's. These take an
     * image whose layers they do not have, and then tell of none.
     */
    private boolean isOurs(Image found) {
        boolean same = found.id().equals(image.id()) || found.id().equals(image.digest());
        return same
                && found.layers()
                        .equals(image.layers().stream().map(Layer::diffId).toList());
    }

    private int shared(Image other) {
        List<String> theirs = other.layers();
        int count = 0;
        while (count < theirs.size()
                && count < image.layers().size()
                && theirs.get(count).equals(image.layers().get(count).diffId())) {
            count++;
        }
        return count;
    }

    /** A base may have no name that an engine would understand. */
    private Optional<Image> find(String name) {
        return ImageReference.parse(name).isPresent() ? engine.find(name) : Optional.empty();
    }
}
