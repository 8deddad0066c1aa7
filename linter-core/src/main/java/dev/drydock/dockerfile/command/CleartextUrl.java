package dev.drydock.dockerfile.command;

import dev.drydock.dockerfile.model.Definition;
import dev.drydock.dockerfile.model.Stage;
import dev.drydock.dockerfile.shell.Command;
import dev.drydock.dockerfile.shell.Word;
import dev.drydock.dockerfile.syntax.KeyValue;
import dev.drydock.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A place in a Dockerfile that names a URL of a protocol without encryption and a host of the open network, in order to
 * open it. One that is only compared or written down is none, nor is that of a proxy, which is asked in the open for
 * what may be encrypted, nor that of packages, whose signature is checked.
 *
 * @param text the URL with known values filled in
 * @param span the word that it stands in
 */
public record CleartextUrl(String text, UrlOrigin origin, Span span) {
    private static final Set<String> SCHEMES = Set.of("http", "ftp", "git", "rsync", "svn", "telnet");

    /** What may precede a URL in a word: {@code --index-url=}. */
    private static final Pattern ASSIGNED = Pattern.compile("[^=/\\s]+=");

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{?(\\w+)");

    /** Commands that work on texts. */
    private static final Set<String> OF_TEXT = Set.of(
            "[",
            "awk",
            "cat",
            "echo",
            "egrep",
            "envsubst",
            "expr",
            "gawk",
            "grep",
            "jq",
            "printf",
            "sed",
            "tee",
            "test",
            "tr",
            "xmllint",
            "xmlstarlet",
            "yq");

    /** Package managers that check the signature of what they fetch. */
    private static final Set<String> OF_SIGNED_PACKAGES = Set.of(
            "add-apt-repository",
            "apk",
            "apt",
            "apt-add-repository",
            "apt-get",
            "aptitude",
            "debootstrap",
            "pacman",
            "zypper");

    /** Options that switch that off. */
    private static final Set<String> UNSIGNED = Set.of(
            "--allow-unauthenticated", "--allow-untrusted", "--no-gpg-check", "--no-gpg-checks", "--no-gpgcheck", "-G");

    /** Words before a URL that is not opened, or from which only keys of known numbers come. */
    private static final Pattern BEFORE_OTHERS =
            Pattern.compile("(?i).*proxy.*|.*insteadOf|--keyserver=?|--referer=?|(?:--)?remove|rm");

    /** Names of identifiers, which look like URLs. */
    private static final Pattern NAMESPACE_HOST = Pattern.compile("(?:www\\.w3|purl)\\.org|(?:schemas?|xmlns)\\..*");

    /** Mirrors of distributions that sign their packages, known by host or folder. */
    private static final Pattern SIGNING_HOST = Pattern.compile("(?:^|\\.)(?:debian|ubuntu|alpinelinux|archlinux)\\.");

    private static final Pattern SIGNING_FOLDER = Pattern.compile("(?i)/(?:debian|ubuntu|alpine|archlinux)(?:[-/]|$)");

    /** The URLs that a command opens, or keeps in a variable for another one. */
    public static Stream<CleartextUrl> in(Stage stage, Command command) {
        Stream<CleartextUrl> assigned = command.assignments().stream()
                .filter(assignment -> !isOfOther(assignment.name()))
                .flatMap(assignment -> of(stage, assignment.value()).stream())
                .filter(url -> !url.isOfSignedPackages());
        return Stream.concat(assigned, inArguments(stage, command));
    }

    private static Stream<CleartextUrl> inArguments(Stage stage, Command command) {
        String program = command.program().orElse("");
        if (OF_TEXT.contains(program) || OF_SIGNED_PACKAGES.contains(program) && checksSignatures(command)) {
            return Stream.empty();
        } else if (Download.PROGRAMS.contains(program)) {
            return Download.of(stage, command).stream()
                    .flatMap(download -> download.options().operands().stream())
                    .flatMap(url -> of(stage, url).stream());
        }
        List<Word> words = command.words();
        return IntStream.range(1, words.size())
                .filter(i -> !isOfOther(words.get(i - 1).text()))
                .mapToObj(words::get)
                .flatMap(word -> of(stage, word).stream())
                .filter(url -> !url.isOfSignedPackages());
    }

    private static boolean checksSignatures(Command command) {
        return command.arguments().stream().map(Word::text).noneMatch(UNSIGNED::contains);
    }

    private static boolean isOfOther(String before) {
        return BEFORE_OTHERS.matcher(before).matches();
    }

    private static Optional<CleartextUrl> of(Stage stage, Word word) {
        return of(stage, word.text(), StageText.orAsWritten(stage, word), word.span());
    }

    /** The URL that ENV gives to a variable. */
    public static Optional<CleartextUrl> of(Stage stage, KeyValue variable) {
        return of(stage, variable.value())
                .filter(url -> !isOfOther(variable.name().text()) && !url.isOfSignedPackages());
    }

    /** The URL that ADD fetches. */
    public static Optional<CleartextUrl> of(Stage stage, dev.drydock.dockerfile.syntax.Word word) {
        String unquoted = word.text().replaceFirst("^[\"']", "");
        return of(stage, word.text(), stage.expand(word).orElse(unquoted), word.span());
    }

    private static Optional<CleartextUrl> of(Stage stage, String written, String meant, Span span) {
        if (!written.contains("://") && !isArgument(stage, written, span)) {
            return Optional.empty();
        }
        Matcher assigned = ASSIGNED.matcher(meant);
        String before = assigned.lookingAt() ? assigned.group() : "";
        String text = meant.substring(before.length());
        return UrlOrigin.of(text)
                .filter(origin -> SCHEMES.contains(origin.scheme())
                        && origin.isPublic()
                        && !isOfOther(before)
                        && !NAMESPACE_HOST.matcher(origin.host()).matches())
                .map(origin -> new CleartextUrl(text, origin, span));
    }

    /** Whether the first variable of a text is an ARG; if it is an ENV, the URL is seen where that is set. */
    private static boolean isArgument(Stage stage, String written, Span span) {
        Matcher variable = VARIABLE.matcher(written);
        return variable.find()
                && stage.variables()
                        .at(variable.group(1), span.start())
                        .filter(definition -> definition.kind() == Definition.Kind.ARG)
                        .isPresent();
    }

    private boolean isOfSignedPackages() {
        return SIGNING_HOST.matcher(origin.host()).find()
                || SIGNING_FOLDER.matcher(text).find();
    }

    /** What to write instead of the scheme. */
    public String advice() {
        return origin.scheme().equals("telnet") ? "`ssh`" : "`https://`";
    }
}
