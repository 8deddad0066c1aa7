package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.SourceKind;
import dev.drydock.dockerfile.model.Stage;
import dev.drydock.dockerfile.shell.Command;
import dev.drydock.dockerfile.syntax.Copy;
import dev.drydock.dockerfile.syntax.Run;
import dev.drydock.dockerfile.syntax.Word;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags archives of the build context that are copied and unpacked by a later step. */
public final class AddForArchives implements Rule<DockerfileModel> {
    /** Options of tar by which it does what {@code ADD} can't. */
    private static final String[] BEYOND_ADD = {
        "--strip-components", "--strip", "--transform", "--xform", "--exclude", "--one-top-level", "-T", "--files-from"
    };

    private static final Pattern OLD_STYLE = Pattern.compile("[A-Za-z]*x[A-Za-z]*");

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "add-for-archives",
                        Severity.INFO,
                        Family.LAYERS,
                        "A local archive that is copied and then unpacked")
                .because(
                        "The archive stays in the layer that copies it, beside the unpacked files in the next one. `ADD`"
                                + " unpacks a local tar archive into a folder and leaves the archive itself out of the image.")
                .example("""
                        FROM alpine:3.22
                        COPY rootfs.tar.gz /tmp/
                        RUN tar -xzf /tmp/rootfs.tar.gz -C /srv
                        """, """
                        FROM alpine:3.22
                        ADD rootfs.tar.gz /srv/
                        """)
                .standsFor(Peer.HADOLINT, "DL3010");
    }

    @Override
    public Stream<Finding> check(DockerfileModel file) {
        return file.stages().stream().filter(AddForArchives::copiesArchive).flatMap(stage -> {
            Map<String, NavigableMap<Integer, Command>> unpackings = unpackings(file, stage);
            return stage.instructions(Copy.class)
                    .filter(copy -> copy.flag("from").isEmpty())
                    .flatMap(copy -> copy.paths().stream()
                            .filter(source -> isArchive(name(source.text())))
                            .flatMap(source ->
                                    first(unpackings, copy, source).map(tar -> finding(file, source, tar)).stream()));
        });
    }

    private static boolean copiesArchive(Stage stage) {
        return stage.instructions(Copy.class)
                .flatMap(copy -> copy.paths().stream())
                .anyMatch(source -> isArchive(name(source.text())));
    }

    private static Finding finding(DockerfileModel file, Word source, Command tar) {
        return Finding.at(
                source.span(),
                "`%s` is copied here and unpacked in line %d; `ADD` does both in one layer"
                        .formatted(source, file.source().lineOf(tar.span().start())));
    }

    /** The commands that unpack archives, by the name of the archive and their places. */
    private static Map<String, NavigableMap<Integer, Command>> unpackings(DockerfileModel file, Stage stage) {
        var byName = new HashMap<String, NavigableMap<Integer, Command>>();
        stage.instructions(Run.class)
                .filter(run -> file.source().slice(run.span()).contains("tar"))
                .flatMap(run -> file.commands(stage, run))
                .filter(AddForArchives::unpacks)
                .forEach(tar -> tar.arguments().stream()
                        .map(word -> name(word.text()))
                        .filter(AddForArchives::isArchive)
                        .forEach(name -> byName.computeIfAbsent(name, fresh -> new TreeMap<>())
                                .put(tar.span().start(), tar)));
        return byName;
    }

    /** The first command that unpacks what was copied. */
    private static Optional<Command> first(
            Map<String, NavigableMap<Integer, Command>> unpackings, Copy copy, Word source) {
        String target = name(copy.target().text());
        String archive = isArchive(target) ? target : name(source.text());
        return Optional.ofNullable(unpackings
                        .getOrDefault(archive, Collections.emptyNavigableMap())
                        .higherEntry(copy.span().start()))
                .map(Map.Entry::getValue);
    }

    private static boolean unpacks(Command command) {
        if (!command.is("tar", "gtar", "bsdtar") || command.arguments().isEmpty()) {
            return false;
        }
        String first = command.arguments().get(0).text();
        boolean oldStyle = OLD_STYLE.matcher(first).matches();
        var options = command.options("-f", "--file", "-C", "--directory");
        return (oldStyle || options.has("-x", "--extract", "--get")) && !options.has(BEYOND_ADD);
    }

    private static boolean isArchive(String name) {
        return SourceKind.of(Optional.of(name)) == SourceKind.ARCHIVE;
    }

    /** The last part of a path of either kind, without quotes. */
    private static String name(String path) {
        String bare = path.replace("\"", "").replace("'", "");
        return bare.substring(Math.max(bare.lastIndexOf('/'), bare.lastIndexOf('\\')) + 1);
    }
}
