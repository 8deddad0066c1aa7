package dev.drydock.dockerfile.command;

import dev.drydock.dockerfile.model.CommandReader;
import dev.drydock.dockerfile.model.PlacedScript;
import dev.drydock.dockerfile.shell.Command;
import dev.drydock.dockerfile.shell.Options;
import dev.drydock.dockerfile.shell.Word;
import dev.drydock.text.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A call of a distribution's package manager: {@code apt-get -y install curl}.
 *
 * @param subcommand the word that says what to do
 * @param packages the operands behind it
 */
public record SystemPackageCall(Command command, Action action, Word subcommand, List<Word> packages, Options options) {
    /** What a call does. */
    public enum Action {
        /** Fetches the index of packages. */
        REFRESH,
        INSTALL,
        REMOVE,
        /** Installs newer versions of what is there. */
        UPGRADE,
        /** Empties caches. */
        CLEAN,
        OTHER
    }

    /**
     * How a manager is called.
     *
     * @param valued options that take a value
     */
    private record Manager(Map<String, Action> actions, Set<String> valued) {
        Manager(Map<String, Action> actions, String valued) {
            this(actions, Set.of(valued.split(" ")));
        }
    }

    private static final Manager APT = new Manager(
            actions(Map.of(
                    Action.REFRESH, "update",
                    Action.INSTALL, "install build-dep",
                    Action.UPGRADE, "upgrade dist-upgrade full-upgrade safe-upgrade",
                    Action.REMOVE, "remove purge autoremove autopurge",
                    Action.CLEAN, "clean autoclean distclean")),
            "-t --target-release -o --option -c --config-file -a --host-architecture");

    private static final Manager APK = new Manager(
            actions(Map.of(
                    Action.REFRESH, "update",
                    Action.INSTALL, "add",
                    Action.UPGRADE, "upgrade",
                    Action.REMOVE, "del",
                    Action.CLEAN, "cache")),
            "-t --virtual -X --repository -p --root --arch --keys-dir --repositories-file --cache-dir --wait");

    private static final Manager DNF = new Manager(
            actions(Map.of(
                    Action.REFRESH, "makecache",
                    Action.INSTALL, "install in localinstall groupinstall reinstall",
                    Action.UPGRADE,
                            "update upgrade up update-minimal upgrade-minimal up-min localupdate distro-sync dsync"
                                    + " distribution-synchronization",
                    Action.REMOVE, "remove erase autoremove",
                    Action.CLEAN, "clean")),
            "-c --config --enablerepo --disablerepo --repo --repoid --installroot --releasever --setopt -x --exclude"
                    + " --forcearch");

    private static final Manager ZYPPER = new Manager(
            actions(Map.of(
                    Action.REFRESH, "refresh ref",
                    Action.INSTALL, "install in",
                    Action.UPGRADE, "update up patch dist-upgrade dup",
                    Action.REMOVE, "remove rm",
                    Action.CLEAN, "clean cc")),
            "-R --root --installroot -r --repo -p --plus-repo -t --type --from");

    private static final Map<String, Manager> MANAGERS = Map.ofEntries(
            Map.entry("apt-get", APT),
            Map.entry("apt", APT),
            Map.entry("aptitude", APT),
            Map.entry("apk", APK),
            Map.entry("dnf", DNF),
            Map.entry("dnf5", DNF),
            Map.entry("microdnf", DNF),
            Map.entry("tdnf", DNF),
            Map.entry("yum", DNF),
            Map.entry("zypper", ZYPPER));

    /** The names of the managers. */
    public static final Set<String> PROGRAMS = MANAGERS.keySet();

    private static final CommandReader<SystemPackageCall> READER = new CommandReader<>(PROGRAMS, SystemPackageCall::of);

    /** Words before the one that says what to do with packages of their kind: {@code dnf module install}. */
    private static final Set<String> KINDS = Set.of("module", "group", "groups");

    private static final Pattern FILE = Pattern.compile(".*\\.(?:deb|rpm|apk)");

    private static Map<String, Action> actions(Map<Action, String> words) {
        Map<String, Action> actions = new HashMap<>();
        words.forEach((action, names) -> List.of(names.split(" ", -1)).forEach(name -> actions.put(name, action)));
        return Map.copyOf(actions);
    }

    /** The calls in the script of a RUN, in order; those of other instructions run later and elsewhere. */
    public static Stream<SystemPackageCall> in(PlacedScript place) {
        return place.understood(READER).stream();
    }

    /** Those of some programs. */
    public static Stream<SystemPackageCall> in(PlacedScript place, Set<String> programs) {
        return !place.script().calls(programs)
                ? Stream.empty()
                : in(place)
                        .filter(call -> call.command()
                                .program()
                                .filter(programs::contains)
                                .isPresent());
    }

    /** Whether a text has the name of a manager in it, as the text of each call has. */
    public static boolean mayBeIn(String script) {
        return PROGRAMS.stream().anyMatch(script::contains);
    }

    /** The call that a command is; empty for other commands, and if the text doesn't tell what it does. */
    public static Optional<SystemPackageCall> of(Command command) {
        return manager(command).flatMap(manager -> {
            Options options = command.options(manager.valued());
            List<Word> operands = options.operands();
            boolean ofKind =
                    operands.size() > 1 && KINDS.contains(operands.get(0).text());
            List<Word> words = ofKind ? operands.subList(1, operands.size()) : operands;
            return words.stream()
                    .findFirst()
                    .flatMap(Word::literal)
                    .map(name -> new SystemPackageCall(
                            command,
                            manager.actions().getOrDefault(name, Action.OTHER),
                            words.get(0),
                            words.subList(1, words.size()),
                            options));
        });
    }

    /** Whether it is a call of one of these programs. */
    public boolean isOf(String... programs) {
        return command.is(programs);
    }

    /** Whether it installs groups, which have no versions. */
    public boolean isOfGroups() {
        return subcommand.text().startsWith("group")
                || options.operands().get(0).text().startsWith("group");
    }

    /** Where an option for the action can be added. */
    public int optionPlace() {
        return subcommand.span().end();
    }

    /** Whether it does this. */
    public boolean is(Action wanted) {
        return action == wanted;
    }

    /** Whether it looks into the same index of packages. */
    public boolean sharesIndex(SystemPackageCall other) {
        return manager(command).equals(manager(other.command));
    }

    private static Optional<Manager> manager(Command command) {
        return command.program().map(MANAGERS::get);
    }

    /** From the program to the word that says what to do. */
    public Span span() {
        return command.words().get(0).span().to(subcommand.span());
    }

    /** The program and what it is to do: {@code apt-get install}. */
    public String label() {
        return command.program().orElseThrow() + " " + subcommand.text();
    }

    /** Whether it names packages, all of them literally and none by the path of a file. */
    public boolean namesPackages() {
        return !packages.isEmpty()
                && packages.stream()
                        .allMatch(name -> name.literal()
                                .filter(text -> !text.contains("/")
                                        && !FILE.matcher(text).matches())
                                .isPresent());
    }
}
