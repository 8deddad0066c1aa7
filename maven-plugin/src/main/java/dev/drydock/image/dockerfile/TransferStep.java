package dev.drydock.image.dockerfile;

import dev.drydock.dockerfile.model.SourceKind;
import dev.drydock.dockerfile.syntax.Add;
import dev.drydock.dockerfile.syntax.Flag;
import dev.drydock.dockerfile.syntax.Heredoc;
import dev.drydock.dockerfile.syntax.Transfer;
import dev.drydock.dockerfile.syntax.Word;
import dev.drydock.image.layer.LayerEntry;
import dev.drydock.image.layer.LayerEntry.Kind;
import dev.drydock.image.layer.Owner;
import dev.drydock.image.model.Unbuildable;
import dev.drydock.text.MappedText;
import dev.drydock.text.Paths;
import dev.drydock.text.SourceText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Does a COPY or ADD.
 *
 * @param tree the stage that it stands in
 * @param source the text that it stands in
 * @param workingFolder that a target is relative to; absolute
 */
record TransferStep(DockerfilePlanner planner, StageTree tree, SourceText source, Scope scope, String workingFolder) {
    private static final int DOCUMENT = 0644;

    /**
     * Something that is to be copied.
     *
     * @param name what a file is called in a folder
     * @param found it, and what is below it
     */
    private record Item(String name, List<LayerEntry> found) {}

    void run(Transfer transfer) throws IOException, NotOurs, Unbuildable {
        Optional<Word> from = transfer.statement().flag("from").map(Flag::value);
        Sources sources = from.isPresent() ? sources(from.get()) : planner.context();
        List<Item> items = items(transfer, sources);
        String target = named(transfer.target());
        if (items.size() > 1 && !target.endsWith("/")) {
            throw Unbuildable.asAsked(
                    place(transfer.target()) + "several files go into a folder; end `" + target + "` in a slash");
        }
        var placement = new Placement(tree, absolute(target), owner(transfer), mode(transfer));
        boolean unpacks = transfer instanceof Add;
        for (Item item : items) {
            LayerEntry first = item.found.get(0);
            if (unpacks && first.kind() == Kind.FILE && new AddedArchive(first.content()).isOne()) {
                placement.unpack(new AddedArchive(first.content()).entries(planner.scratch()));
            } else {
                placement.put(item.name, item.found);
            }
        }
    }

    private Sources sources(Word from) throws IOException, NotOurs, Unbuildable {
        if (from.text().contains("$")) {
            throw new NotOurs(place(from) + "`" + from + "` can't be known");
        }
        return planner.sources(from, place(from));
    }

    private List<Item> items(Transfer transfer, Sources sources) throws IOException, NotOurs, Unbuildable {
        var items = new ArrayList<Item>();
        for (Word word : transfer.paths()) {
            String written = named(word);
            if (transfer instanceof Add && !SourceKind.of(Optional.of(written)).isInContext()) {
                throw new NotOurs(place(word) + "`" + written + "` is to be downloaded");
            }
            for (String path : sources.named(written)) {
                List<LayerEntry> found = sources.read(path);
                if (found.isEmpty()) {
                    throw Unbuildable.asAsked(place(word) + sources.missing(path));
                }
                items.add(new Item(Paths.name(path), found));
            }
        }
        for (Heredoc heredoc : transfer.statement().heredocs()) {
            items.add(new Item(heredoc.name(), List.of(file(heredoc))));
        }
        if (items.isEmpty()) {
            Word first = transfer.sources().get(0);
            throw Unbuildable.asAsked(place(first) + "no file is like `" + first + "`");
        }
        return items;
    }

    private String named(Word path) throws NotOurs {
        String written = scope.expand(path, source);
        if (written.isBlank()) {
            throw new NotOurs(place(path) + "`" + path + "` is no path");
        }
        return written;
    }

    private LayerEntry file(Heredoc heredoc) throws IOException, NotOurs {
        String written = source.slice(heredoc.body());
        String text = heredoc.stripsTabs() ? written.replaceAll("(?m)^\t+", "") : written;
        var word = new Word(MappedText.of(text, heredoc.body().start()), 0, text.length());
        String content = heredoc.expands() ? scope.fill(word, source) : text;
        var bytes = new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
        return LayerEntry.file("", DOCUMENT, Owner.ROOT, planner.scratch().keep(bytes));
    }

    private String absolute(String target) {
        return target.startsWith("/") ? target : workingFolder + "/" + target;
    }

    private Optional<Owner> owner(Transfer transfer) throws IOException, NotOurs {
        Optional<Flag> flag = transfer.statement().flag("chown");
        return flag.isEmpty()
                ? Optional.empty()
                : Optional.of(new Owners(tree).find(scope.expand(flag.get().value(), source)));
    }

    private Optional<Integer> mode(Transfer transfer) throws NotOurs {
        Optional<Flag> flag = transfer.statement().flag("chmod");
        if (flag.isEmpty()) {
            return Optional.empty();
        }
        String written = scope.expand(flag.get().value(), source);
        if (!written.matches("0?[0-7]{3,4}")) {
            throw new NotOurs(place(flag.get().value()) + "`" + written + "` are no permissions in octal digits");
        }
        return Optional.of(Integer.parseInt(written, 8));
    }

    private String place(Word word) {
        return source.locate(word.span().start()) + ": ";
    }
}
